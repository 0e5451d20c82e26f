package casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import casework.account.Account;
import casework.account.Accounts;
import casework.account.ApiTokens;
import casework.account.NewToken;
import casework.api.Doors.Door;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customers;
import casework.customer.NewContact;
import casework.process.Desk;
import casework.process.Form;
import casework.process.FullStackTest;
import casework.security.Scope;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint, knocked at by everyone: who is let in, whose cases are behind it, and that what
 * staff note for themselves is behind none that a customer opens. Endpoints come from the product,
 * expectations from {@code access.csv}.
 */
@FullStackTest
class AccessTest {

  private static final String SECRET = "MARKER-for-staff-alone";
  private static final String MEMBER = "silas@silverline.example";
  private static final String NO_CASE = "CW-999999";

  private static final List<Person> PEOPLE =
      List.of(
          Person.of("nobody", Person.Kind.NOBODY),
          Person.of("fiona", Person.Kind.AUTHOR),
          Person.of("sam", Person.Kind.AUTHOR),
          Person.of("erik", Person.Kind.LINE),
          Person.of("lara", Person.Kind.LINE),
          Person.of("petra", Person.Kind.SERVICES),
          Person.of("audrey", Person.Kind.AUDITOR),
          Person.of("ana", Person.Kind.ANALYST),
          Person.of("admin", Person.Kind.ADMINISTRATOR),
          Person.of("rosa@goldberg.example", Person.Kind.CUSTOMER),
          Person.of("gil@goldberg.example", Person.Kind.CUSTOMER),
          Person.of("silvia@silverline.example", Person.Kind.CUSTOMER),
          Person.of(MEMBER, Person.Kind.CUSTOMER));
  private static final List<String> WITH_TOKENS =
      List.of("fiona", "admin", "rosa@goldberg.example");

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  /** What makes a command of a customer's whole; other doors are knocked at with an empty body. */
  private static final Map<String, String> BODIES =
      Map.of(
          "POST /api/cases/{number}/messages", "{\"text\":\"Let me in\"}",
          "POST /api/cases/{number}/reopen", "{\"reason\":\"Let me in\"}",
          "POST /api/cases/{number}/withdraw", "{\"reason\":\"Let me in\"}");

  private final MockMvc http;
  private final Api api;
  private final Desk desk;
  private final RequestMappingHandlerMapping mappings;
  private final Accounts accounts;
  private final ApiTokens tokens;
  private final Contacts contacts;
  private final Customers customers;

  AccessTest(
      MockMvc http,
      Desk desk,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
      Accounts accounts,
      ApiTokens tokens,
      Contacts contacts,
      Customers customers) {
    this.http = http;
    this.api = new Api(http, "fiona");
    this.desk = desk;
    this.mappings = mappings;
    this.accounts = accounts;
    this.tokens = tokens;
    this.contacts = contacts;
    this.customers = customers;
  }

  @BeforeEach
  void takeOnAMember() {
    if (contacts.byEmail(MEMBER).isEmpty()) {
      Contact silas =
          contacts.add(
              customers.get("silverline"),
              new NewContact(
                  "Silas Roth", MEMBER, Contact.Standing.MEMBER, Locale.ENGLISH, null, null));
      accounts.setDemoPassword(List.of(accounts.of(silas)), "demo");
    }
  }

  static List<Door> doors() {
    return Doors.expected();
  }

  @Test
  void tableNamesEveryEndpointAndNoOther() {
    Set<String> named =
        doors().stream().map(Door::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isEqualTo(Doors.known(mappings)).hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("doors")
  void letsInWhomTheTableNames(Door door) {
    String number = raisedBy("gil@goldberg.example");
    for (Person person : everyone()) {
      boolean admitted =
          door.who().admits(person.kind())
              && (!person.isProgram()
                  || door.who() == Doors.Access.ANYONE
                  || door.scope().filter(person.scope()::equals).isPresent());
      MockHttpServletResponse answer = knock(person, door, number, "{}");
      assertThat(isLetIn(answer))
          .as("%s at %s: %d", person, door.name(), answer.getStatus())
          .isEqualTo(admitted);
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void hidesCasesOfOthersAsIfThereWereNone(Door door) {
    if (!door.path().contains("{number}") || !door.who().admits(Person.Kind.CUSTOMER)) {
      return;
    }
    String own = raisedBy("rosa@goldberg.example");
    String before = api.get("/api/cases/" + own).etag();
    for (String other : List.of("silvia@silverline.example", MEMBER, "gil@goldberg.example")) {
      Person person = Person.of(other, Person.Kind.CUSTOMER);
      String body = BODIES.getOrDefault(door.name(), "{}");
      MockHttpServletResponse hidden = knock(person, door, own, body);
      MockHttpServletResponse none = knock(person, door, NO_CASE, body);
      assertThat(hidden.getStatus()).as("%s at %s", other, door.name()).isEqualTo(404);
      assertThat(bodyOf(hidden).replace(own, NO_CASE)).isEqualTo(bodyOf(none));
    }
    assertThat(api.get("/api/cases/" + own).etag()).isEqualTo(before);
    assertThat(api.get("/api/cases/" + own + "/ledger").body().toString())
        .doesNotContain("Let me in");
  }

  @Test
  void listsOwnCasesToMembersAndTheOrganizationsToItsAdministrators() {
    String rosas = raisedBy("rosa@goldberg.example");
    String gils = raisedBy("gil@goldberg.example");
    String silvias = raisedBy("silvia@silverline.example");
    assertThat(listOf("rosa@goldberg.example")).containsExactlyInAnyOrder(rosas, gils);
    assertThat(listOf("gil@goldberg.example")).containsExactly(gils);
    assertThat(listOf("silvia@silverline.example")).containsExactly(silvias);
    assertThat(listOf(MEMBER)).isEmpty();
    assertThat(listOf("audrey")).containsExactlyInAnyOrder(rosas, gils, silvias);
    assertThat(api.as("silvia@silverline.example").get("/api/cases?customer=goldberg").body())
        .isEqualTo(api.as(MEMBER).get("/api/cases").body());
  }

  @ParameterizedTest
  @MethodSource("doors")
  void showsNoCustomerWhatStaffNoteForThemselves(Door door) {
    if (!door.who().admits(Person.Kind.CUSTOMER)) {
      return;
    }
    String number = raisedBy("gil@goldberg.example");
    desk.theCase(number)
        .triaged(Form.choosing(casework.supportcase.CaseFlow.Course.RESOLVER).noting(SECRET));
    api.post(
        "/api/cases/" + number + "/messages",
        "{\"from\":\"INTERNAL_NOTE\",\"text\":\"" + SECRET + "\"}");
    attach(number);
    assertThat(api.get("/api/cases/" + number + "/ledger").body().toString())
        .as("staff see both the note and the file")
        .contains("\"" + SECRET + "\"", SECRET + ".txt");
    for (String customer : List.of("gil@goldberg.example", "rosa@goldberg.example")) {
      Person person = Person.of(customer, Person.Kind.CUSTOMER);
      MockHttpServletResponse answer =
          knock(person, door, number, BODIES.getOrDefault(door.name(), "{}"));
      assertThat(bodyOf(answer)).as("%s at %s", customer, door.name()).doesNotContain(SECRET);
    }
  }

  @Test
  void findsNoCaseForCustomersByWhatStaffNoteForThemselves() {
    String number = raisedBy("gil@goldberg.example");
    api.post(
        "/api/cases/" + number + "/messages",
        "{\"from\":\"INTERNAL_NOTE\",\"text\":\"" + SECRET + "\"}");
    String search = "/api/cases?text=" + SECRET;
    assertThat(api.get(search).body().path("cases")).hasSize(1);
    assertThat(api.as("gil@goldberg.example").get(search).body().path("cases")).isEmpty();
    assertThat(api.as("rosa@goldberg.example").get(search).body().path("cases")).isEmpty();
  }

  private void attach(String number) {
    var file =
        new MockMultipartFile(
            "file", SECRET + ".txt", "text/plain", SECRET.getBytes(StandardCharsets.UTF_8));
    Api.Answer attached =
        api.send(
            MockMvcRequestBuilders.multipart("/api/cases/" + number + "/attachments")
                .file(file)
                .with(SecurityMockMvcRequestPostProcessors.httpBasic("fiona", "demo")));
    assertThat(attached.status()).as(attached.body().toString()).isLessThan(300);
  }

  @Test
  void tellsCustomersNothingOfAlarms() {
    String number = raisedBy("gil@goldberg.example");
    desk.until("Mon 16 15:00");
    assertThat(kinds("fiona", number)).contains("CLOCK_WARNED", "ALERTED", "CLOCK_BREACHED");
    assertThat(kinds("gil@goldberg.example", number))
        .contains("RECEIVED", "SEVERITY_SET")
        .doesNotContain("CLOCK_WARNED", "ALERTED", "CLOCK_BREACHED", "LINE_ENGAGED", "ESCALATED");
  }

  @Test
  void letsCustomersSpeakForThemselvesAlone() {
    Api gil = api.as("gil@goldberg.example");
    String path = "/api/cases/" + raisedBy("gil@goldberg.example");
    assertThat(gil.post(path + "/messages", "{\"from\":\"STAFF\",\"text\":\"x\"}").problem())
        .isEqualTo("403 not-allowed");
    assertThat(
            gil.post(path + "/messages", "{\"from\":\"INTERNAL_NOTE\",\"text\":\"x\"}").problem())
        .isEqualTo("403 not-allowed");
    assertThat(
            gil.post(path + "/messages", "{\"text\":\"x\",\"contact\":\"Rosa Klein\"}").problem())
        .isEqualTo("400 invalid-field");
    assertThat(gil.post("/api/cases", request().put("customer", "silverline")).problem())
        .isEqualTo("400 invalid-field");
    assertThat(gil.post("/api/cases", request().put("contact", "Rosa Klein")).problem())
        .isEqualTo("400 invalid-field");
    assertThat(gil.post("/api/cases", request().put("channel", "PHONE")).problem())
        .isEqualTo("400 invalid-field");
    assertThat(gil.post(path + "/messages", "{\"text\":\"Still slow\"}").status()).isEqualTo(200);
    assertThat(gil.get(path + "/ledger").body().findValuesAsText("actor"))
        .contains("customer:Gil Brandt");
  }

  @Test
  void keepsIdempotencyKeysOfContactsApart() {
    String number = raisedBy("gil@goldberg.example", "Idempotency-Key", "one");
    assertThat(raisedBy("rosa@goldberg.example", "Idempotency-Key", "one")).isNotEqualTo(number);
    assertThat(
            api.as("gil@goldberg.example")
                .post("/api/cases", request(), "Idempotency-Key", "one")
                .text("number"))
        .isEqualTo(number);
  }

  private List<Person> everyone() {
    List<Person> everyone = new ArrayList<>(PEOPLE);
    for (Person person : PEOPLE) {
      if (WITH_TOKENS.contains(person.name())) {
        for (Scope scope : Scope.values()) {
          everyone.add(person.withToken(scope.text(), tokenOf(person, scope)));
        }
      }
    }
    return everyone;
  }

  /** Each is made once: making is slow, and all tests run at the same time of the same day. */
  private String tokenOf(Person person, Scope scope) {
    Account owner = accounts.byName(person.name()).orElseThrow();
    return TOKENS.computeIfAbsent(
        person.name() + " " + scope,
        fresh -> tokens.make(owner, new NewToken("test", Set.of(scope), 1)).secret());
  }

  private MockHttpServletResponse knock(Person person, Door door, String number, String body) {
    URI address = URI.create(address(door, number));
    MockHttpServletRequestBuilder request =
        isMultipart(door)
            ? MockMvcRequestBuilders.multipart(address)
                .file(new MockMultipartFile("file", "x.txt", "text/plain", new byte[] {'x'}))
            : MockMvcRequestBuilders.request(HttpMethod.valueOf(door.method()), address);
    if (!door.isApi()) {
      request.accept(MediaType.TEXT_HTML).with(csrf());
      // What makes a customer's forms whole.
      request.param("text", "Let me in").param("reason", "Let me in").param("stars", "5");
    } else if (!door.method().equals("GET") && !isMultipart(door)) {
      request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
    try {
      return http.perform(person.signs(request)).andReturn().getResponse();
    } catch (Exception failed) {
      throw new AssertionError(person + " at " + door.name(), failed);
    }
  }

  private String address(Door door, String number) {
    String path = door.path();
    if (path.contains("/attachments/{id}") && !number.equals(NO_CASE)) {
      var files = api.get("/api/cases/" + number + "/attachments").body();
      path = path.replace("{id}", files.isEmpty() ? "0" : files.get(0).path("id").asText());
    }
    return path.replace("{number}", number)
        .replace("/clocks/{key}", "/clocks/firstResponse")
        .replace("{key}", "goldberg")
        .replace("{name}", "nobody-at-all")
        .replaceAll("\\{\\w+}", "0");
  }

  private static boolean isMultipart(Door door) {
    return door.method().equals("POST") && door.path().endsWith("/attachments");
  }

  /** Returns what it says, but for the token that is another one on each page. */
  private static String bodyOf(MockHttpServletResponse answer) {
    try {
      answer.setCharacterEncoding("UTF-8");
      return answer.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static boolean isLetIn(MockHttpServletResponse answer) {
    boolean isSentToSignIn =
        answer.getStatus() == 302 && String.valueOf(answer.getRedirectedUrl()).endsWith("/login");
    return !isSentToSignIn && answer.getStatus() != 401 && answer.getStatus() != 403;
  }

  private static com.fasterxml.jackson.databind.node.ObjectNode request() {
    return Api.aRequest().without(List.of("customer", "contact"));
  }

  private String raisedBy(String contact, String... headers) {
    Api.Answer raised = api.as(contact).post("/api/cases", request(), headers);
    assertThat(raised.status()).as(raised.body().toString()).isEqualTo(201);
    return raised.text("number");
  }

  private List<String> listOf(String viewer) {
    return api.as(viewer).get("/api/cases").body().path("cases").findValuesAsText("number");
  }

  private List<String> kinds(String viewer, String number) {
    return api.as(viewer).get("/api/cases/" + number + "/ledger").body().findValuesAsText("kind");
  }
}
