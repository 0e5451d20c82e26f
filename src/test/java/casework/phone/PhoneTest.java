package casework.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.customer.Channel;
import casework.customer.OrderFormLine;
import casework.customer.OrderForms;
import casework.customer.PhonePins;
import casework.problem.Problem;
import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.FullStackTest;
import casework.supportcase.CaseState;
import casework.supportcase.Category;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** First line takes calls: finds the caller, checks the plan, opens or updates a case (T07). */
@FullStackTest
class PhoneTest {

  private static final String ROSAS_NUMBER = "+493023125001";
  private static final String SILVIAS_NUMBER = "+493023125003";

  private final MockMvc http;
  private final Desk desk;
  private final PhoneCalls calls;
  private final CallSheets sheets;
  private final CallWork work;
  private final PhonePins pins;
  private final OrderForms orderForms;

  PhoneTest(
      MockMvc http,
      Desk desk,
      PhoneCalls calls,
      CallSheets sheets,
      CallWork work,
      PhonePins pins,
      OrderForms orderForms) {
    this.http = http;
    this.desk = desk;
    this.calls = calls;
    this.sheets = sheets;
    this.work = work;
    this.pins = pins;
    this.orderForms = orderForms;
  }

  @Test
  void findsTheCallerByTheNumberOnTheDisplay() {
    PhoneCall call = calls.take(FoundBy.PHONE_NUMBER, "0049 30 231-25001", "", "fiona");
    assertThat(call.customer()).isEqualTo("goldberg");
    assertThat(call.caller()).isEqualTo("Rosa Klein");
    assertThat(call.contactId()).isNotNull();
    assertThat(call.number()).isEqualTo(ROSAS_NUMBER);
  }

  @Test
  void findsTheCallerByItsPinHoweverItIsSaid() {
    String pin = pins.renew("goldberg", "admin");
    String said = pin.substring(0, 4) + " " + pin.substring(4);
    PhoneCall call = calls.take(FoundBy.PIN, said, ROSAS_NUMBER, "fiona");
    assertThat(call.customer()).isEqualTo("goldberg");
    assertThat(call.caller()).as("the display tells who it is").isEqualTo("Rosa Klein");
  }

  @Test
  void findsTheCustomerByItsNumberAndAsksWhoIsCalling() {
    PhoneCall call = calls.take(FoundBy.CUSTOMER_NUMBER, " Goldberg ", null, "fiona");
    assertThat(call.caller()).isNull();
    assertThat(sheets.of(call, PhoneRequest.EMPTY).contacts())
        .extracting(contact -> contact.name())
        .contains("Rosa Klein", "Gil Brandt");
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> work.raise(call.id(), aRequest(), "k", "fiona"))
        .withMessageContaining("who is calling");
  }

  @Test
  void findsNobodyWhereNobodyIsOnRecord() {
    for (FoundBy by : List.of(FoundBy.CUSTOMER_NUMBER, FoundBy.PHONE_NUMBER)) {
      assertThatExceptionOfType(Problem.class)
          .isThrownBy(() -> calls.take(by, "+4999999999", null, "fiona"))
          .returns(Problem.Kind.UNKNOWN_CUSTOMER, Problem::kind);
    }
  }

  @Test
  void stopsWhoTriesPinsOut() throws Exception {
    String right = pins.renew("goldberg", "admin");
    String wrong = right.charAt(0) == '9' ? "0" + right.substring(1) : "9" + right.substring(1);
    for (int i = 0; i < 5; i++) {
      http.perform(json("lara", post("/api/calls"), pin(wrong))).andExpect(status().isNotFound());
    }
    for (String pin : List.of(wrong, right)) {
      http.perform(json("lara", post("/api/calls"), pin(pin)))
          .andExpect(status().isTooManyRequests())
          .andExpect(header().exists("Retry-After"))
          .andExpect(jsonPath("$.type").value("/problems/too-many-requests"));
    }
    http.perform(send("lara", "/phone").param("by", "PIN").param("value", wrong))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"))
        .andExpect(content().string(containsString("Too many wrong PINs")))
        .andExpect(content().string(not(containsString(wrong))));
    http.perform(json("erik", post("/api/calls"), pin(right))).andExpect(status().isCreated());
  }

  @Test
  void raisesACaseWhileTheCallerIsOnTheLine() throws Exception {
    long id = rosaCalls();
    http.perform(as("fiona", get("/phone/" + id)))
        .andExpect(status().isOk())
        .andExpect(says("Rosa Klein"))
        .andExpect(says("Support hours are open until"))
        .andExpect(says("Raise the case"));
    http.perform(
            send("fiona", "/phone/" + id + "/request")
                .param("key", "k1")
                .param("category", "INCIDENT")
                .param("subject", "Bills <b>stopped</b>")
                .param("description", "None since nine.")
                .param("productionImpact", "SEVERE")
                .param("proposedSeverity", ""))
        .andExpect(redirectedUrl("/phone/" + id));
    DeskCase raised = theCaseOf(id);
    assertThat(raised.row().request().channel()).isEqualTo(Channel.PHONE);
    assertThat(raised.row().request().contact()).isEqualTo("Rosa Klein");
    assertThat(raised.row().request().contactId()).isNotNull();
    assertThat(raised.row().progress().severity()).isEqualTo(1);
    LedgerEntry called = raised.entries(EntryKind.CALLED).get(0);
    assertThat(called.actor()).isEqualTo("fiona");
    assertThat(called.text("caller")).isEqualTo("Rosa Klein");
    assertThat(called.text("number")).isEqualTo(ROSAS_NUMBER);
    http.perform(as("fiona", get("/phone/" + id)))
        .andExpect(says("In this call"))
        .andExpect(says("Bills &lt;b&gt;stopped&lt;/b&gt;"));
    http.perform(as("fiona", get("/cases/" + raised.number())))
        .andExpect(says("took a call of Rosa Klein from " + ROSAS_NUMBER));
  }

  @Test
  void saysWhatIsPromisedBeforeItIsSent() throws Exception {
    long id = rosaCalls();
    http.perform(
            send("fiona", "/phone/" + id + "/request")
                .param("preview", "true")
                .param("category", "INCIDENT")
                .param("description", "typed so far")
                .param("productionImpact", "REDUCED"))
        .andExpect(status().isOk())
        .andExpect(says("severity <strong>2</strong>"))
        .andExpect(says("Mon 16 Mar 2026, 14:00 CET"))
        .andExpect(says("typed so far"));
    assertThat(sheets.of(calls.get(id), PhoneRequest.EMPTY).openCases()).isEmpty();
  }

  @Test
  void saysWhatIsWrongAndLosesNothing() throws Exception {
    long id = calls.take(FoundBy.CUSTOMER_NUMBER, "goldberg", null, "fiona").id();
    http.perform(
            send("fiona", "/phone/" + id + "/request")
                .param("category", "INCIDENT")
                .param("subject", "typed")
                .param("description", "all of it"))
        .andExpect(status().isBadRequest())
        .andExpect(says("Ask who is calling"))
        .andExpect(says("all of it"));
    http.perform(send("fiona", "/phone/" + id + "/caller").param("contact", "").param("name", " "))
        .andExpect(status().isBadRequest())
        .andExpect(says("Choose who calls"));
    http.perform(send("fiona", "/phone/" + id + "/caller").param("name", "Noor"))
        .andExpect(redirectedUrl("/phone/" + id));
    http.perform(send("fiona", "/phone/" + id + "/request").param("category", "INCIDENT"))
        .andExpect(status().isBadRequest())
        .andExpect(says("&#39;subject&#39; must say something"));
    http.perform(send("fiona", "/phone").param("by", "PHONE_NUMBER").param("value", "+49555000111"))
        .andExpect(status().isNotFound())
        .andExpect(says("+49555000111"));
    http.perform(as("fiona", get("/phone/0"))).andExpect(status().isNotFound());
  }

  @Test
  void raisesOnceThoughTheFormIsSentTwice() {
    long id = rosaCalls();
    String first = work.raise(id, aRequest(), "k", "fiona").number();
    assertThat(work.raise(id, aRequest(), "k", "fiona").number()).isEqualTo(first);
    assertThat(desk.theCase(first).entries(EntryKind.CALLED)).hasSize(1);
    assertThat(sheets.of(calls.get(id), PhoneRequest.EMPTY).cases()).hasSize(1);
  }

  @Test
  void refusesACallerWithoutThePhoneByTheTableAndPutsItOnRecord() throws Exception {
    long id = calls.take(FoundBy.PHONE_NUMBER, SILVIAS_NUMBER, null, "fiona").id();
    http.perform(as("fiona", get("/phone/" + id)))
        .andExpect(says("Read out:"))
        .andExpect(says("does not include the channel you used"))
        .andExpect(says("With your plan, Silver, you reach us by: the web."))
        .andExpect(says("Put the refusal on record"))
        .andExpect(content().string(not(containsString("Raise the case"))));
    work.raise(id, aRequest(), "k", "fiona");
    DeskCase refused = theCaseOf(id);
    refused.is(CaseState.REFUSED);
    assertThat(refused.entries(EntryKind.REFUSED).get(0).text("clause")).isEqualTo("T26");
    assertThat(refused.entries(EntryKind.CALLED)).hasSize(1);
    refused.hasEnded();
  }

  @Test
  void updatesNoCaseOfACallerWithoutThePhone() throws Exception {
    DeskCase open = desk.aCase().silver().raised();
    long id = calls.take(FoundBy.PHONE_NUMBER, SILVIAS_NUMBER, null, "fiona").id();
    http.perform(
            json(
                "fiona",
                post("/api/calls/" + id + "/messages"),
                "{\"number\":\"%s\",\"text\":\"Any news?\"}".formatted(open.number())))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("the web")));
    assertThat(open.entries(EntryKind.CUSTOMER_MESSAGE)).isEmpty();
    assertThat(open.entries(EntryKind.CALLED)).isEmpty();
  }

  @Test
  void servesACallerWhoseOrderFormAddsThePhone() {
    String key = desk.newCustomer("Silver");
    orderForms.add(
        key,
        new OrderFormLine("OF-phone", 1, LocalDate.of(2026, 1, 1), null, "channel.PHONE", "true"),
        "admin");
    PhoneCall call = calls.take(FoundBy.CUSTOMER_NUMBER, key, null, "fiona");
    assertThat(sheets.of(call, PhoneRequest.EMPTY).isEntitled()).isTrue();
    calls.calls(call.id(), null, "Noor");
    work.raise(call.id(), aRequest(), "k", "fiona");
    theCaseOf(call.id()).is(CaseState.NEW);
  }

  @Test
  void addsWhatTheCallerSaysToAnOpenCase() throws Exception {
    DeskCase open = desk.aCase().gold().raised().triaged().asked();
    long id = rosaCalls();
    http.perform(as("fiona", get("/phone/" + id))).andExpect(says(open.number()));
    http.perform(
            send("fiona", "/phone/" + id + "/message")
                .param("number", open.number())
                .param("text", "It is bill 17."))
        .andExpect(redirectedUrl("/phone/" + id));
    open.is(CaseState.OPEN);
    LedgerEntry said = open.entries(EntryKind.CUSTOMER_MESSAGE).get(0);
    assertThat(said.text("text")).isEqualTo("It is bill 17.");
    assertThat(said.actor()).isEqualTo("customer:Rosa Klein");
    assertThat(open.entries(EntryKind.CALLED)).hasSize(1);
  }

  @Test
  void addsNothingToACaseOfAnotherOrganization() throws Exception {
    DeskCase others = desk.aCase().goldWithOrderForm().raised();
    long id = rosaCalls();
    http.perform(
            send("fiona", "/phone/" + id + "/message")
                .param("number", others.number())
                .param("text", "Let me in"))
        .andExpect(status().isNotFound());
    assertThat(others.entries(EntryKind.CUSTOMER_MESSAGE)).isEmpty();
    http.perform(as("fiona", get("/phone/" + id)))
        .andExpect(content().string(not(containsString(others.number()))));
  }

  @Test
  void keepsTheCallAmongStaff() throws Exception {
    long id = rosaCalls();
    String number = work.raise(id, aRequest(), "k", "fiona").number();
    http.perform(as("rosa@goldberg.example", get("/api/cases/" + number + "/ledger")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("RECEIVED")))
        .andExpect(content().string(not(containsString("CALLED"))))
        .andExpect(content().string(not(containsString(ROSAS_NUMBER))));
  }

  @Test
  void isTheSameByTheApi() throws Exception {
    http.perform(
            json(
                "fiona",
                post("/api/calls"),
                "{\"by\":\"PHONE_NUMBER\",\"value\":\"%s\"}".formatted(ROSAS_NUMBER)))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.call.caller").value("Rosa Klein"))
        .andExpect(jsonPath("$.plan").value("Gold"))
        .andExpect(jsonPath("$.entitled").value(true))
        .andExpect(jsonPath("$.open").value(true));
    long id = calls.latest().get(0).id();
    http.perform(json("fiona", put("/api/calls/" + id + "/caller"), "{\"name\":\"Noor\"}"))
        .andExpect(jsonPath("$.call.caller").value("Noor"))
        .andExpect(jsonPath("$.call.contactId").isEmpty());
    String body =
        "{\"category\":\"HOW_TO\",\"subject\":\"How?\",\"description\":\"How do we do it?\"}";
    http.perform(json("fiona", post("/api/calls/" + id + "/cases"), body))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.state").value("NEW"));
    http.perform(json("fiona", post("/api/calls/" + id + "/cases"), "{}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("category"));
    http.perform(json("fiona", post("/api/calls"), "{}")).andExpect(status().isBadRequest());
    http.perform(as("audrey", get("/api/calls/" + id)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.cases[0].act").value("RAISED"));
  }

  private long rosaCalls() {
    return calls.take(FoundBy.PHONE_NUMBER, ROSAS_NUMBER, null, "fiona").id();
  }

  private DeskCase theCaseOf(long call) {
    List<CallCase> about = sheets.of(calls.get(call), PhoneRequest.EMPTY).cases();
    assertThat(about).hasSize(1);
    return desk.theCase(about.get(0).number());
  }

  private static PhoneRequest aRequest() {
    return new PhoneRequest(
        Category.INCIDENT,
        null,
        "Bills are slow",
        "Since nine.",
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static String pin(String digits) {
    return "{\"by\":\"PIN\",\"value\":\"%s\"}".formatted(digits);
  }

  private static MockHttpServletRequestBuilder send(String user, String path) {
    return as(user, post(path)).with(csrf());
  }

  private static MockHttpServletRequestBuilder json(
      String user, MockHttpServletRequestBuilder request, String body) {
    return as(user, request).contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private static MockHttpServletRequestBuilder as(
      String user, MockHttpServletRequestBuilder request) {
    return request.with(httpBasic(user, "demo"));
  }

  private static org.springframework.test.web.servlet.ResultMatcher says(String words) {
    return content().string(containsString(words));
  }
}
