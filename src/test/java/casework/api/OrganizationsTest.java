package casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import casework.customer.Channel;
import casework.customer.Organizations;
import casework.customer.PhonePins;
import casework.process.FullStackTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What administrators put on record about organizations. */
@FullStackTest
class OrganizationsTest {

  private final Api api;
  private final Organizations organizations;
  private final PhonePins pins;

  OrganizationsTest(MockMvc http, Organizations organizations, PhonePins pins) {
    this.api = new Api(http, "admin");
    this.organizations = organizations;
    this.pins = pins;
  }

  @Test
  void renewalTakesThePlaceOfTheContractFromItsDateOn() {
    String key = takenOn("renewing", "Silver");
    assertThat(
            api.post(
                    "/api/customers/" + key + "/contracts",
                    "{\"plan\":\"Gold\",\"from\":\"2026-04-01\"}")
                .status())
        .isEqualTo(201);
    assertThat(planAt(key, "2026-03-31T12:00:00Z")).isEqualTo("Silver");
    assertThat(planAt(key, "2026-04-01T12:00:00Z")).isEqualTo("Gold");
    assertThat(changes(key)).contains("Gold from 2026-04-01");
    assertThat(
            api.post(
                    "/api/customers/" + key + "/contracts",
                    "{\"plan\":\"Silver\",\"from\":\"2026-04-01\"}")
                .problem())
        .isEqualTo("400 invalid-field");
  }

  @Test
  void runningClocksFollowANewContract() {
    String key = takenOn("upgrading", "Silver");
    var request = Api.aRequest().put("customer", key).put("productionImpact", "REDUCED");
    var raised = api.as("fiona").post("/api/cases", request);
    String number = raised.text("number");
    assertThat(raised.text("plan")).isEqualTo("Silver");

    // In force since yesterday: the review begins at once, and the engine runs it.
    api.post("/api/customers/" + key + "/contracts", "{\"plan\":\"Gold\",\"from\":\"2025-06-01\"}");
    api.as("fiona").post("/api/sandbox/clock/advance", "{\"by\":\"PT1S\"}");
    assertThat(api.get("/api/cases/" + number).text("plan")).isEqualTo("Gold");
  }

  @Test
  void contractEnds() {
    String key = takenOn("leaving", "Gold");
    var end = api.post("/api/customers/" + key + "/contracts/end", "{\"until\":\"2026-03-01\"}");
    assertThat(end.status()).isEqualTo(204);
    assertThat(inForceAt(key, "2026-02-28T12:00:00Z")).isTrue();
    assertThat(inForceAt(key, "2026-03-01T12:00:00Z")).isFalse();
    assertThat(
            api.post("/api/customers/" + key + "/contracts/end", "{\"until\":\"2026-05-01\"}")
                .problem())
        .isEqualTo("409 not-possible-now");
  }

  @Test
  void contactsComeChangeAndLeave() {
    String contacts = "/api/customers/" + takenOn("people", "Gold") + "/contacts";
    var added =
        api.post(
            contacts,
            """
            {"name":"Zoë Ümit","email":"Zoe@People.example","standing":"ADMINISTRATOR",
             "language":"de","phone":"+49 (30) 123-4567"}""");
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.text("email")).isEqualTo("zoe@people.example");
    assertThat(added.text("phone")).isEqualTo("+49301234567");
    assertThat(added.text("zone")).isEqualTo("Europe/Berlin");
    assertThat(
            api.post(contacts, "{\"name\":\"Other\",\"email\":\"zoe@people.example\"}").problem())
        .isEqualTo("409 exists-already");
    var changed =
        api.put(
            contacts + "/" + added.text("id"),
            "{\"name\":\"Zoë\",\"email\":\"zoe@people.example\",\"zone\":\"Asia/Tokyo\"}");
    assertThat(changed.text("zone")).isEqualTo("Asia/Tokyo");
    assertThat(changed.text("standing")).isEqualTo("MEMBER");
    assertThat(api.send(HttpMethod.DELETE, contacts + "/" + added.text("id"), null).status())
        .isEqualTo(204);
    assertThat(api.send(HttpMethod.DELETE, contacts + "/" + added.text("id"), null).problem())
        .isEqualTo("404 unknown-part");
    assertThat(changes("people")).contains("Zoë has left").contains("Zoë Ümit joins");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}
          {"name":" ","email":"a@b.example"}
          {"name":"A","email":"no address"}
          {"name":"A","email":"a@b.example","language":"tlh"}
          {"name":"A","email":"a@b.example","zone":"Mars/Base"}
          {"name":"A","email":"a@b.example","phone":"0301234"}
          """)
  void refusesContactsThatCannotBe(String body) {
    assertThat(api.post("/api/customers/goldberg/contacts", body).problem())
        .isEqualTo("400 invalid-field");
  }

  @Test
  void contactsOfOthersAreNotToBeReached() {
    takenOn("one", "Gold");
    takenOn("two", "Gold");
    var added =
        api.post("/api/customers/one/contacts", "{\"name\":\"A\",\"email\":\"a@one.example\"}");
    assertThat(
            api.put(
                    "/api/customers/two/contacts/" + added.text("id"),
                    "{\"name\":\"B\",\"email\":\"b@two.example\"}")
                .problem())
        .isEqualTo("404 unknown-part");
  }

  @Test
  void ofTechnicalAccountManagersThereIsOneAtATime() {
    String team = "/api/customers/" + takenOn("named", "Gold") + "/team";
    String manager = "{\"duty\":\"TECHNICAL_ACCOUNT_MANAGER\",\"person\":\"%s\",\"from\":\"%s\"}";
    api.post(team, manager.formatted("sam", "2026-01-01"));
    api.post(team, manager.formatted("lara", "2026-03-01"));
    api.post(team, "{\"duty\":\"SOLUTION_ARCHITECT\",\"person\":\"erik\",\"from\":\"2026-01-01\"}");
    var named = organizations.profile("named").team();
    assertThat(named)
        .extracting(one -> one.person() + " until " + one.until())
        .containsExactlyInAnyOrder("sam until 2026-03-01", "lara until null", "erik until null");
  }

  @Test
  void channelIsOneCustomersAtATime() {
    takenOn("slack-one", "Gold");
    takenOn("slack-two", "Gold");
    String channel = "{\"channel\":\"SLACK\",\"address\":\"C0123\",\"from\":\"2026-01-01\"}";
    assertThat(api.post("/api/customers/slack-one/channels", channel).status()).isEqualTo(201);
    assertThat(api.post("/api/customers/slack-two/channels", channel).problem())
        .isEqualTo("409 exists-already");
    assertThat(organizations.ofChannel(Channel.SLACK, "C0123"))
        .hasValueSatisfying(customer -> assertThat(customer.key()).isEqualTo("slack-one"));
    assertThat(organizations.ofChannel(Channel.TEAMS, "C0123")).isEmpty();
    assertThat(
            api.post(
                    "/api/customers/slack-one/channels",
                    "{\"channel\":\"PHONE\",\"address\":\"1\",\"from\":\"2026-01-01\"}")
                .problem())
        .isEqualTo("400 invalid-field");
  }

  @Test
  void pinNamesItsCustomerUntilAnotherIsDrawn() {
    takenOn("calling", "Gold");
    String first = api.post("/api/customers/calling/phone-pin", "{}").text("pin");
    assertThat(first).matches("[0-9]{8}");
    assertThat(pins.find(first.substring(0, 4) + " " + first.substring(4)))
        .hasValueSatisfying(customer -> assertThat(customer.key()).isEqualTo("calling"));
    String second = api.post("/api/customers/calling/phone-pin", "{}").text("pin");
    assertThat(pins.find(first)).isEmpty();
    assertThat(pins.find(second)).isPresent();
    assertThat(changes("calling")).doesNotContain(first).doesNotContain(second);
  }

  @Test
  void fileIsTakenWholeOrNotAtAll() {
    String good =
        """
        key,name,zone,plan,contractStarts
        from-file,"Müller, Söhne & Co",Europe/Berlin,Gold,2026-01-01
        from-file-2,Second,America/New_York,Silver,2026-01-01
        """;
    assertThat(take(good, true).body().path("customers").asInt()).isEqualTo(2);
    assertThat(api.get("/api/customers/from-file").status()).isEqualTo(404);

    var bad = take(good + "from-file,Again,Mars/Base,Gold,2026-01-01\nshort,line\n", false);
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.body().path("bad").findValuesAsText("line")).containsExactly("4", "5");
    assertThat(bad.body().toString()).contains("Mars/Base").contains("number of values");
    assertThat(api.get("/api/customers/from-file").status()).isEqualTo(404);

    assertThat(take("\uFEFF" + good, false).status()).isEqualTo(200);
    assertThat(api.get("/api/customers/from-file").text("name")).isEqualTo("Müller, Söhne & Co");
    assertThat(take(good, true).body().path("bad").findValuesAsText("line"))
        .containsExactly("2", "3");

    String people =
        """
        customer,name,email,language
        from-file,Ann,ann@file.example,de
        nobody,Bob,bob@file.example,en
        from-file,Ann again,ANN@file.example,en
        """;
    assertThat(take(people, true).body().path("bad").findValuesAsText("line"))
        .containsExactly("3", "4");
    assertThat(take("a,b\n1,2\n", true).body().toString()).contains("The heading has [a, b]");
    assertThat(take("key,name,zone,plan,contractStarts\nx,\"open", true).status()).isEqualTo(422);
  }

  @Test
  void onlyAdministratorsChangeWhatStaffMayRead() {
    Api agent = api.as("fiona");
    assertThat(agent.get("/api/customers/goldberg").status()).isEqualTo(200);
    assertThat(agent.post("/api/customers/goldberg/phone-pin", "{}").problem())
        .isEqualTo("403 not-allowed");
    assertThat(
            agent
                .send(
                    MockMvcRequestBuilders.post("/api/customer-imports")
                        .with(
                            org.springframework.security.test.web.servlet.request
                                .SecurityMockMvcRequestPostProcessors.httpBasic("fiona", "demo"))
                        .contentType(MediaType.valueOf("text/csv"))
                        .content("a"))
                .problem())
        .isEqualTo("403 not-allowed");
  }

  private Api.Answer take(String csv, boolean dryRun) {
    return api.send(
        MockMvcRequestBuilders.post("/api/customer-imports?dryRun=" + dryRun)
            .with(
                org.springframework.security.test.web.servlet.request
                    .SecurityMockMvcRequestPostProcessors.httpBasic("admin", "demo"))
            .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
            .content(csv));
  }

  private String takenOn(String key, String plan) {
    var added =
        api.post(
            "/api/customers",
            """
            {"key":"%s","name":"%s","zone":"Europe/Berlin","plan":"%s","contractStarts":"2020-01-01"}"""
                .formatted(key, key, plan));
    assertThat(added.status()).isEqualTo(201);
    return key;
  }

  private String planAt(String key, String at) {
    return api.get("/api/customers/" + key + "/terms?at=" + at)
        .body()
        .path("entitlements")
        .path("plan")
        .asText();
  }

  private boolean inForceAt(String key, String at) {
    return api.get("/api/customers/" + key + "/terms?at=" + at)
        .body()
        .path("contractInForce")
        .asBoolean();
  }

  private String changes(String key) {
    return api.get("/api/customers/" + key + "/changes").body().toString();
  }
}
