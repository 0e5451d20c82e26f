package casework.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.customer.Contacts;
import casework.process.Desk;
import casework.process.FullStackTest;
import casework.supportcase.SubjectArea;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Offers of Professional Services over HTTP, from the referral to what is agreed (T16). */
@FullStackTest
class ReferralsOverHttpTest {

  private static final String REFERRALS = "/api/referrals/";
  private static final String ROSA = "rosa@goldberg.example";
  private static final String GIL = "gil@goldberg.example";
  private static final String SILVIA = "silvia@silverline.example";
  private static final String FIXED =
      """
      {"pricing":"FIXED_PRICE","title":"Billing connector","scope":"We build it.",
       "currency":"EUR","amount":"12500.00","until":"2027-03-16",
       "deliverables":[{"name":"Connector","supportServes":true},{"name":"Training"}]}
      """;
  private static final String ESTIMATED =
      """
      {"pricing":"TIME_AND_MATERIALS","kind":"IMPLEMENTATION_PACKAGE","title":"Set-up",
       "scope":"We set it up.","currency":"EUR",
       "estimates":[{"role":"CONSULTANT","unit":"HOUR","quantity":"7.5"},
                    {"role":"ENGINEER","unit":"DAY","quantity":"3"}],
       "deliverables":[{"name":"Set-up","supportServes":true}]}
      """;

  private final MockMvc http;
  private final Desk desk;
  private final Contacts contacts;
  private final JdbcClient sql;

  ReferralsOverHttpTest(MockMvc http, Desk desk, Contacts contacts, JdbcClient sql) {
    this.http = http;
    this.desk = desk;
    this.contacts = contacts;
    this.sql = sql;
  }

  @AfterEach
  void speakEnglish() {
    contacts.prefer(contacts.byEmail(ROSA).orElseThrow().id(), Locale.ENGLISH);
  }

  @Test
  void isOfferedAcceptedAndServed() throws Exception {
    String number = referred();
    draft(number, FIXED)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.draft.price.amount").value("12500.00"));
    read(ROSA, REFERRALS + number)
        .andExpect(jsonPath("$.state").value("RECEIVED"))
        .andExpect(jsonPath("$.draft").isEmpty());
    send("petra", REFERRALS + number + "/send", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.offer.revision").value(1));
    read(ROSA, REFERRALS + number)
        .andExpect(jsonPath("$.offer.offer.title").value("Billing connector"))
        .andExpect(jsonPath("$.offer.by").value("Petra"));
    String sow =
        JsonPath.read(
            send(ROSA, REFERRALS + number + "/accept", "{\"revision\":1}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ACCEPTED"))
                .andReturn()
                .getResponse()
                .getContentAsString(),
            "$.sow");
    read(ROSA, "/api/sows")
        .andExpect(jsonPath("$[0].number").value(sow))
        .andExpect(jsonPath("$[0].from").value("2026-03-16"))
        .andExpect(jsonPath("$[0].deliverables[0].supportServes").value(true));
    read("audrey", REFERRALS + number)
        .andExpect(jsonPath("$.history[*].kind").value(hasItems("DRAFTED", "OFFERED", "AGREED")));
    read("audrey", "/customers/goldberg").andExpect(content().string(containsString(sow)));
    send(ROSA, REFERRALS + number + "/accept", "{\"revision\":1}").andExpect(status().isConflict());
  }

  @Test
  void isEstimatedByTheRateCard() throws Exception {
    read("petra", "/api/rate-card?currency=EUR&on=2026-03-16")
        .andExpect(jsonPath("$[0].price.amount").value("150.00"));
    String number = referred();
    draft(number, ESTIMATED)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.draft.price.amount").value("4887.00"))
        .andExpect(jsonPath("$.draft.lines[0].amount.amount").value("1125.00"));
    for (String wrong :
        List.of(
            ESTIMATED.replace("CONSULTANT", "MAGICIAN"),
            ESTIMATED.replace("EUR", "CHF"),
            ESTIMATED.replace("7.5", "7.555"),
            ESTIMATED.replace("7.5", "a lot"),
            ESTIMATED.replace("We set it up.", " "),
            FIXED.replace("\"amount\":\"12500.00\",", ""),
            FIXED.replace("\"pricing\":\"FIXED_PRICE\",", ""))) {
      draft(number, wrong).andExpect(status().isBadRequest());
    }
    read("petra", REFERRALS + number).andExpect(jsonPath("$.draft.price.amount").value("4887.00"));
  }

  @Test
  void changesWhatWasReadAlone() throws Exception {
    String number = referred();
    http.perform(
            put(REFERRALS + number + "/draft")
                .with(httpBasic("petra", "demo"))
                .header("If-Match", "\"7\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(FIXED))
        .andExpect(status().isPreconditionFailed());
    send("petra", REFERRALS + number + "/send", "").andExpect(status().isConflict());
    draft(number, FIXED.replace("2027-03-16", "2026-04-01")).andExpect(status().isOk());
    send("petra", REFERRALS + number + "/send", "").andExpect(status().isBadRequest());
    draft(number, FIXED).andExpect(status().isOk());
    send("petra", REFERRALS + number + "/send", "").andExpect(status().isOk());
    send("petra", REFERRALS + number + "/take-back", "{\"reason\":\"A mistake\",\"another\":true}")
        .andExpect(status().isOk());
    send(ROSA, REFERRALS + number + "/accept", "{\"revision\":1}").andExpect(status().isConflict());
    send("petra", REFERRALS + number + "/send", "").andExpect(status().isOk());
    send(ROSA, REFERRALS + number + "/accept", "{\"revision\":1}")
        .andExpect(status().isPreconditionFailed());
    send(ROSA, REFERRALS + number + "/decline", "{\"revision\":2,\"reason\":\"Too dear\"}")
        .andExpect(jsonPath("$.state").value("DECLINED"));
  }

  @Test
  void isOfItsOrganizationsAdministratorsAlone() throws Exception {
    String number = offered();
    for (String other : List.of(GIL, SILVIA)) {
      read(other, REFERRALS + number).andExpect(status().isNotFound());
      read(other, "/portal/offers/" + number).andExpect(status().isNotFound());
      read(other, "/portal/offers")
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString(number))));
      read(other, "/api/referrals").andExpect(jsonPath("$").isEmpty());
    }
    send(SILVIA, REFERRALS + number + "/accept", "{\"revision\":1}")
        .andExpect(status().isNotFound());
    send(GIL, REFERRALS + number + "/accept", "{\"revision\":1}").andExpect(status().isForbidden());
    send("petra", REFERRALS + number + "/accept", "{\"revision\":1}")
        .andExpect(status().isForbidden());
    send("sam", REFERRALS + number + "/take-back", "{\"reason\":\"Why not\"}")
        .andExpect(status().isForbidden());
    read("audrey", REFERRALS + number).andExpect(jsonPath("$.state").value("OFFERED"));
  }

  @Test
  void isMailedToTheAdministrators() throws Exception {
    String number = offered();
    assertThat(
            sql.sql("select payload from outbox_message where stream like ? and address = ?")
                .params("mail referral " + number + "%", ROSA)
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .contains("/portal/offers/" + number, "12,500.00", "a fixed price");
  }

  @Test
  void isDecidedOnThePortalInBothLanguages() throws Exception {
    String number = offered();
    read(ROSA, "/portal/offers")
        .andExpect(content().string(containsString(number)))
        .andExpect(content().string(containsString("Billing connector")));
    contacts.prefer(contacts.byEmail(ROSA).orElseThrow().id(), Locale.GERMAN);
    read(ROSA, "/portal/offers/" + number)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("12.500,00")))
        .andExpect(content().string(containsString("Angebot annehmen")))
        .andExpect(content().string(not(containsString("??"))));
    form(ROSA, "/portal/offers/" + number + "/accept", "revision", "2")
        .andExpect(flash().attribute("wrong", "moved"));
    form(ROSA, "/portal/offers/" + number + "/accept", "revision", "1")
        .andExpect(redirectedUrl("/portal/offers/" + number))
        .andExpect(flash().attribute("done", "offerAccepted"));
    for (String page : List.of("/portal/offers", "/portal/offers/" + number)) {
      read(ROSA, page)
          .andExpect(content().string(containsString("SOW-")))
          .andExpect(content().string(not(containsString("??"))));
    }
    read(GIL, "/portal/offers")
        .andExpect(content().string(containsString("SOW-")))
        .andExpect(content().string(not(containsString("12,500"))));
  }

  @Test
  void isPreparedOnTheStaffsPages() throws Exception {
    String number = referred();
    read("audrey", "/referrals").andExpect(content().string(containsString(number)));
    read("audrey", "/referrals/" + number)
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Keep the offer"))));
    http.perform(typed(number, "0").param("title", "").param("scope", "Typed with care"))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("Typed with care")));
    http.perform(typed(number, "0").param("title", "Set-up").param("scope", "We set it up."))
        .andExpect(redirectedUrl("/referrals/" + number));
    read("petra", "/referrals/" + number)
        .andExpect(content().string(containsString("€1,875.00")))
        .andExpect(content().string(containsString("Send the offer")));
    form("petra", "/referrals/" + number + "/send", "version", "0")
        .andExpect(flash().attribute("wrong", containsString("changed")));
    form("petra", "/referrals/" + number + "/send", "version", "1")
        .andExpect(flash().attribute("done", containsString("sent")));
    http.perform(
            post("/referrals/" + number + "/take-back")
                .with(httpBasic("petra", "demo"))
                .with(csrf())
                .param("version", "2")
                .param("reason", "Nobody is free"))
        .andExpect(flash().attribute("done", containsString("taken back")));
    read("audrey", "/referrals?all=true").andExpect(content().string(containsString("Withdrawn")));
    read("audrey", "/referrals").andExpect(content().string(not(containsString(number))));
  }

  @Test
  void nothingIsOfferedWithAReason() throws Exception {
    String number = referred();
    send("petra", REFERRALS + number + "/offer-nothing", "{}").andExpect(status().isBadRequest());
    send("petra", REFERRALS + number + "/offer-nothing", "{\"reason\":\"It is built in\"}")
        .andExpect(jsonPath("$.state").value("NOT_OFFERED"));
    read(ROSA, "/portal/offers/" + number)
        .andExpect(content().string(containsString("It is built in")));
    read("sam", "/cases/" + caseOf(number)).andExpect(content().string(containsString(number)));
  }

  private static MockHttpServletRequestBuilder typed(String number, String version) {
    return post("/referrals/" + number + "/draft")
        .with(httpBasic("petra", "demo"))
        .with(csrf())
        .param("version", version)
        .param("pricing", "TIME_AND_MATERIALS")
        .param("kind", "SOW")
        .param("from", "")
        .param("until", "")
        .param("currency", "EUR")
        .param("amount", "")
        .param("work", "CONSULTANT HOUR", "", "")
        .param("quantity", "12.5", "", "")
        .param("names", "", "Set-up", "")
        .param("serves", "2");
  }

  private String offered() throws Exception {
    String number = referred();
    draft(number, FIXED).andExpect(status().isOk());
    send("petra", REFERRALS + number + "/send", "").andExpect(status().isOk());
    return number;
  }

  private String referred() {
    return desk.services
        .of(desk.aCase().gold().about(SubjectArea.CUSTOM_SOLUTION).raised())
        .number();
  }

  private String caseOf(String number) throws Exception {
    return JsonPath.read(
        read("sam", REFERRALS + number).andReturn().getResponse().getContentAsString(),
        "$.caseNumber");
  }

  private ResultActions draft(String number, String json) throws Exception {
    return http.perform(
        put(REFERRALS + number + "/draft")
            .with(httpBasic("petra", "demo"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(json));
  }

  private ResultActions read(String who, String path) throws Exception {
    return http.perform(get(path).with(httpBasic(who, "demo")));
  }

  private ResultActions send(String who, String path, String json) throws Exception {
    return http.perform(
        post(path)
            .with(httpBasic(who, "demo"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(json));
  }

  private ResultActions form(String who, String path, String name, String value) throws Exception {
    return http.perform(post(path).with(httpBasic(who, "demo")).with(csrf()).param(name, value));
  }
}
