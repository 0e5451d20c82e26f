package casework.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.customer.Channel;
import casework.customer.Customers;
import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.FullStackTest;
import casework.supportcase.CaseState;
import casework.supportcase.EntryKind;
import casework.supportcase.Line;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Alarms as Alertmanager tells of them, the cases that they raise, and what first line decides. */
@FullStackTest
class AlarmsTest {

  private static final String NINE = "2026-03-16T08:59:30.123456789Z";
  private static final String[] DOWN = {"severity", "critical", "customer", "goldberg"};

  private final MockMvc http;
  private final Desk desk;
  private final JdbcClient sql;
  private final Customers customers;
  private final FormService forms;

  AlarmsTest(MockMvc http, Desk desk, JdbcClient sql, Customers customers, FormService forms) {
    this.http = http;
    this.desk = desk;
    this.sql = sql;
    this.customers = customers;
    this.forms = forms;
  }

  @Test
  void raisesACaseForACauseAndRecordsEachAlarmOnce() throws Exception {
    Notification both =
        new Notification()
            .firing("ServiceDown", NINE, with(DOWN, "instance", "a"))
            .firing("ServiceDown", NINE, with(DOWN, "instance", "b"));
    tell(both).andExpect(jsonPath("$.alarms").value(2)).andExpect(jsonPath("$.fresh").value(2));
    tell(both).andExpect(jsonPath("$.fresh").value(0));
    desk.runDueJobs();
    DeskCase raised = only();
    assertThat(raised.row().request().channel()).isEqualTo(Channel.MONITORING);
    assertThat(raised.row().progress().severity()).isEqualTo(1);
    assertThat(raised.entries(EntryKind.SEVERITY_SET).get(1).text("reason"))
        .isEqualTo("alarmRouting 2026-11-23, rule_serviceDown");
    assertThat(raised.row().progress().severityConfirmed()).as("T17: the table decides").isTrue();
    assertThat(raised.row().request().subject())
        .isEqualTo("The service or its console does not answer.");
    assertThat(raised.row().request().description())
        .contains("16 Mar 2026, 08:59:30 UTC")
        .doesNotContain("instance", "ServiceDown");
    raised.is(CaseState.NEW).isAt("userTask_triageCase");
    assertThat(raised.entries(EntryKind.ALARM_FIRED))
        .singleElement()
        .satisfies(
            fired -> {
              assertThat(fired.data()).containsEntry("count", 2);
              assertThat(fired.isForCustomer()).isFalse();
              assertThat(fired.text("text"))
                  .contains("**ServiceDown**", "- instance: a", "- instance: b")
                  .contains("- summary: ServiceDown of \\*everything\\*");
            });
    tell(new Notification().firing("ServiceDown", NINE, with(DOWN, "instance", "c")));
    desk.pass(Duration.ofSeconds(5));
    assertThat(only().entries(EntryKind.ALARM_FIRED)).hasSize(2);
    assertThat(count("state = 'IN_CASE'")).isEqualTo(3);
    read("fiona", "/api/alarms?case=" + raised.number()).andExpect(jsonPath("$.length()").value(3));
    assertThat(page("sam", "/cases/" + raised.number()))
        .contains(
            "saw 2 alarms fire",
            "instance: c",
            "id=\"alarms\"",
            "raised the request by monitoring");
  }

  @Test
  void showsTheCustomerTheCaseAndNoLabel() throws Exception {
    down("a");
    String number = only().number();
    String seen =
        http.perform(
                get("/portal/cases/" + number).with(httpBasic("rosa@goldberg.example", "demo")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(seen).contains("does not answer").doesNotContain("instance", "ServiceDown");
  }

  @Test
  void proposesToResolveTheCaseOnceNoAlarmOfItFires() throws Exception {
    down("a");
    down("b");
    resolved("a");
    String number = only().number();
    assertThat(page("sam", "/cases/" + number)).doesNotContain("Resolve the case");
    assertThat(formOf(only())).containsEntry("alarmsText", "");
    resolved("b");
    assertThat(only().entries(EntryKind.ALARM_RESOLVED))
        .extracting(entry -> entry.data().get("clear"))
        .containsExactly(false, true);
    only().is(CaseState.NEW);
    assertThat(page("sam", "/cases/" + number))
        .contains("Resolve the case", "no problem since 16 Mar");
    assertThat(String.valueOf(formOf(only()).get("alarmsText"))).contains("None of its alarms");
    assertThat(page("audrey", "/cases/" + number)).doesNotContain("Resolve the case</button>");
    long cause = sql.sql("select id from alarm_cause").query(Long.class).single();
    String accept = "/alarms/proposals/" + cause + "/accept";
    press("sam", post(accept).param("number", number).param("text", "All is well again."), 302);
    only().is(CaseState.RESOLVED);
    assertThat(only().entries(EntryKind.PUBLIC_REPLY))
        .extracting(entry -> entry.text("text"))
        .containsExactly("All is well again.");
    press("sam", post(accept).param("number", number).param("text", "Twice"), 409);
  }

  private Map<String, Object> formOf(DeskCase about) {
    String task = about.task(Line.FIRST_LINE).getId();
    return forms.getTaskFormVariables(task);
  }

  @Test
  void saysThatSomeWereLeftOut() throws Exception {
    assertThat(page("fiona", "/alarms")).doesNotContain("left out");
    tell(new Notification().firing("ServiceDown", NINE, DOWN).leftOut(7));
    assertThat(page("fiona", "/alarms")).contains("7 alarms were left out");
  }

  @Test
  void isClearThoughAnAlarmWasToldWithAnotherBeginning() throws Exception {
    String[] labels = with(DOWN, "instance", "a");
    tell(new Notification().firing("ServiceDown", "2026-03-16T08:59:50Z", labels));
    down("a");
    resolved("a");
    assertThat(only().entries(EntryKind.ALARM_RESOLVED))
        .singleElement()
        .satisfies(entry -> assertThat(entry.data()).containsEntry("clear", true));
  }

  @Test
  void takesAProposalBackWhenAnAlarmFiresAgainOrStaffWorkOn() throws Exception {
    down("a");
    resolved("a");
    down("b");
    String number = only().number();
    assertThat(page("sam", "/cases/" + number)).doesNotContain("Resolve the case");
    resolved("b");
    long cause = sql.sql("select id from alarm_cause").query(Long.class).single();
    press("sam", post("/alarms/proposals/" + cause + "/dismiss").param("number", number), 302);
    assertThat(page("sam", "/cases/" + number)).doesNotContain("Resolve the case");
    only().is(CaseState.NEW);
    assertThat(only().entries(EntryKind.INTERNAL_NOTE)).hasSize(1);
  }

  @Test
  void resolvesWhereTheTableSaysSoAndReopensWhenItFiresAgain() throws Exception {
    String[] slow = {"severity", "warning", "customer", "silverline"};
    tell(new Notification().firing("HighLatency", NINE, slow));
    live();
    only().is(CaseState.NEW);
    tell(new Notification().resolved("HighLatency", NINE, "2026-03-16T09:10:00Z", slow));
    live();
    only().is(CaseState.RESOLVED);
    assertThat(only().entries(EntryKind.PUBLIC_REPLY))
        .singleElement()
        .satisfies(told -> assertThat(told.text("text")).contains("16 Mar 2026, 09:10:00 UTC"));
    tell(new Notification().firing("HighLatency", "2026-03-16T09:20:00Z", slow));
    live();
    only().is(CaseState.OPEN);
    only()
        .tells(
            EntryKind.RECEIVED,
            EntryKind.TERMS_SET,
            EntryKind.SEVERITY_SET,
            EntryKind.SEVERITY_SET,
            EntryKind.ALARM_FIRED,
            EntryKind.ALARM_RESOLVED,
            EntryKind.PUBLIC_REPLY,
            EntryKind.RESOLVED,
            EntryKind.REOPENED,
            EntryKind.ALARM_FIRED);
  }

  @Test
  void raisesTheNextCaseOnceTheLastHasEnded() throws Exception {
    down("a");
    only().withdrawn();
    down("b");
    assertThat(cases()).hasSize(2);
    DeskCase next = cases().get(1);
    next.is(CaseState.NEW);
    down("c");
    assertThat(cases()).hasSize(2);
    assertThat(next.entries(EntryKind.ALARM_FIRED)).hasSize(2);
  }

  @Test
  void goesOnWhereTheCaseWasMerged() throws Exception {
    down("a");
    DeskCase first = only();
    DeskCase other = desk.aCase().gold().raised();
    first.mergedInto(other);
    down("b");
    assertThat(other.entries(EntryKind.ALARM_FIRED)).hasSize(1);
    assertThat(cases()).hasSize(1);
  }

  @Test
  void isTurnedDownOnceAndNotWithEveryAlarmThatFires() throws Exception {
    String key = desk.newCustomer("Gold");
    customers.endContracts(customers.get(key), LocalDate.of(2026, 1, 1));
    for (String instance : List.of("a", "b", "c")) {
      tell(
          new Notification()
              .firing(
                  "ServiceDown",
                  NINE,
                  "severity",
                  "critical",
                  "customer",
                  key,
                  "instance",
                  instance));
      live();
    }
    only().is(CaseState.REFUSED);
    assertThat(count("state = 'IN_CASE'")).isEqualTo(3);
  }

  @Test
  void becomesMoreUrgentWithItsAlarmsUnlessPeopleThinkOtherwise() throws Exception {
    String[] later = {"customer", "goldberg"};
    tell(new Notification().firing("ServiceDown", NINE, with(later, "severity", "warning")));
    live();
    assertThat(only().row().progress().severity()).isEqualTo(3);
    down("a");
    assertThat(only().row().progress().severity()).isEqualTo(1);
    only().severitySet(2);
    down("b");
    assertThat(only().row().progress().severity()).as("a person decided").isEqualTo(2);
  }

  @Test
  void recordsWhatTheTableWantsNoCaseFor() throws Exception {
    tell(new Notification().firing("Watchdog", NINE, "severity", "none"));
    tell(new Notification().resolved("ServiceDown", NINE, "2026-03-16T09:00:00Z", DOWN));
    live();
    assertThat(cases()).isEmpty();
    assertThat(count("state = 'RECORDED'")).isEqualTo(2);
  }

  @Test
  void keepsForFirstLineWhatIsNobodys() throws Exception {
    tell(
        new Notification()
            .firing("HighLatency", NINE, "severity", "critical", "team", "<b>x</b>")
            .firing("HighLatency", NINE, "severity", "critical", "team", "y")
            .firing("HighLatency", NINE, "severity", "critical", "customer", "acme")
            .firing("QueueGrows", NINE, "severity", "critical"));
    live();
    assertThat(cases()).isEmpty();
    assertThat(page("fiona", "/alarms"))
        .contains("2 alarms", "finds none in its labels", "&lt;b&gt;x&lt;/b&gt;")
        .contains("There is no customer &#39;acme&#39;", "Take in")
        .doesNotContain("<b>x</b>");
    assertThat(page("audrey", "/alarms")).contains("2 alarms").doesNotContain("Take in");
    long slow = latest("name = 'HighLatency' and labels like '%team%'");
    send("fiona", "/api/alarms/" + slow + "/customer", "{\"customer\":\"nobody\"}")
        .andExpect(status().isNotFound());
    press("fiona", post("/alarms/" + slow + "/customer").param("customer", "goldberg"), 302);
    live();
    assertThat(only().entries(EntryKind.ALARM_FIRED))
        .singleElement()
        .satisfies(fired -> assertThat(fired.data()).containsEntry("count", 2));
    assertThat(only().row().progress().severity()).isEqualTo(2);
    read("fiona", "/api/alarms/" + slow)
        .andExpect(jsonPath("$.state").value("IN_CASE"))
        .andExpect(jsonPath("$.decidedBy").value("fiona"))
        .andExpect(jsonPath("$.caseNumber").value(only().number()));
    long queue = latest("name = 'QueueGrows'");
    send("fiona", "/api/alarms/" + queue + "/discard", "{}").andExpect(status().isBadRequest());
    send("fiona", "/api/alarms/" + queue + "/discard", "{\"reason\":\"Of a test\"}")
        .andExpect(jsonPath("$.alarms").value(1));
    send("fiona", "/api/alarms/" + queue + "/customer", "{\"customer\":\"goldberg\"}")
        .andExpect(status().isConflict());
    assertThat(count("state = 'UNROUTED'")).as("acme's").isOne();
  }

  @Test
  void takesAlarmsOfOtherMonitoring() throws Exception {
    send(
            "fiona",
            "/api/alarms",
            """
            {"alarms":[{"startsAt":"2026-03-16T09:00:00Z","url":"javascript:alert(1)",
              "labels":{"alertname":"ServiceDown","severity":"critical","customer":"goldberg"}},
              {"startsAt":"2026-03-16T09:00:00Z",
              "labels":{"customer":"goldberg","alertname":"ServiceDown","severity":"critical"}}]}
            """)
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.fresh").value(1));
    live();
    only().is(CaseState.NEW);
    read("audrey", "/api/alarms").andExpect(jsonPath("$[0].sourceUrl").isEmpty());
    send(
        "fiona",
        "/api/alarms",
        """
        {"alarms":[{"status":"RESOLVED","startsAt":"2026-03-16T09:00:00Z",
          "labels":{"alertname":"ServiceDown","severity":"critical","customer":"goldberg"}}]}
        """);
    live();
    assertThat(only().entries(EntryKind.ALARM_RESOLVED)).hasSize(1);
  }

  @Test
  void saysWhatIsWrongAndKeepsNothingOfIt() throws Exception {
    Notification good = new Notification().firing("ServiceDown", NINE, DOWN);
    var another = good.json().deepCopy().put("version", "3");
    send("fiona", "/api/alarms/alertmanager", another.toString())
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("version"));
    send("fiona", "/api/alarms/alertmanager", good.toString().replace("\"startsAt\"", "\"began\""))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("alerts[0].startsAt"));
    send("fiona", "/api/alarms/alertmanager", good.toString().replace("firing", "burning"))
        .andExpect(jsonPath("$.field").value("alerts[0].status"));
    for (String bad :
        List.of("{", "[]", "{\"version\":\"4\"}", "{\"version\":\"4\",\"alerts\":[null]}")) {
      send("fiona", "/api/alarms/alertmanager", bad).andExpect(status().isBadRequest());
    }
    send("fiona", "/api/alarms", "{\"alarms\":[{\"startsAt\":\"2026-03-16T09:00:00Z\"}]}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString("labels")));
    assertThat(count("1 = 1")).isZero();
    assertThat(sql.sql("select count(*) from alarm_delivery").query(Long.class).single()).isZero();
  }

  @Test
  void leavesItsChannelToAlarms() throws Exception {
    send(
            "fiona",
            "/api/cases",
            """
            {"customer":"goldberg","contact":"Noor","channel":"MONITORING","category":"INCIDENT",
             "subject":"S","description":"D"}
            """)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("channel"));
  }

  @Test
  void takesAStormInOneBody() throws Exception {
    Notification storm = new Notification();
    for (int i = 0; i < 10_000; i++) {
      storm.firing("ServiceDown", NINE, with(DOWN, "instance", "pod-" + i, "why", "x".repeat(200)));
    }
    assertThat(storm.toString().length())
        .as("more than other bodies may have")
        .isGreaterThan(5 << 20);
    tell(storm).andExpect(jsonPath("$.fresh").value(10_000));
    live();
    assertThat(count("state = 'IN_CASE'")).isEqualTo(10_000);
    assertThat(only().entries(EntryKind.ALARM_FIRED))
        .as("one for each round")
        .hasSize(5)
        .allSatisfy(
            fired ->
                assertThat(fired.text("text"))
                    .contains("And 1995 more; all are listed under Alarms."));
    assertThat(page("sam", "/cases/" + only().number()))
        .contains("10000", "The latest 100 of them");
  }

  @Test
  void keepsWhateverLabelsHold() throws Exception {
    String much = "\\u0000 | `x` <i> [a](http://b.example) \\n# h ".repeat(300);
    String body =
        new Notification()
            .firing("ServiceDown", NINE, with(DOWN, "odd", "MUCH", "even", "y".repeat(9000)))
            .toString()
            .replace("MUCH", much);
    send("fiona", "/api/alarms/alertmanager", body).andExpect(status().isAccepted());
    live();
    String number = only().number();
    assertThat(page("sam", "/cases/" + number))
        .contains("ServiceDown")
        .doesNotContain("<i>", "<h1> h");
  }

  private ResultActions tell(Notification told) throws Exception {
    return send("fiona", "/api/alarms/alertmanager", told.toString())
        .andExpect(status().isAccepted());
  }

  private void down(String instance) throws Exception {
    tell(new Notification().firing("ServiceDown", NINE, with(DOWN, "instance", instance)));
    live();
  }

  private void resolved(String instance) throws Exception {
    tell(
        new Notification()
            .resolved(
                "ServiceDown", NINE, "2026-03-16T09:00:10Z", with(DOWN, "instance", instance)));
    live();
  }

  /** Lets the intake take in what waits, and end. */
  private void live() {
    desk.runDueJobs();
    desk.pass(Duration.ofSeconds(5));
    desk.pass(Duration.ofSeconds(5));
    assertThat(count("state = 'WAITING'")).isZero();
  }

  private List<DeskCase> cases() {
    return sql
        .sql("select id from support_case where channel = 'MONITORING' order by id")
        .query(Long.class)
        .list()
        .stream()
        .map(id -> desk.theCase("CW-%06d".formatted(id)))
        .toList();
  }

  private DeskCase only() {
    assertThat(cases()).hasSize(1);
    return cases().get(0);
  }

  private long count(String condition) {
    return sql.sql("select count(*) from alarm where " + condition).query(Long.class).single();
  }

  private long latest(String condition) {
    return sql.sql("select max(id) from alarm where " + condition).query(Long.class).single();
  }

  private ResultActions send(String user, String path, String body) throws Exception {
    return http.perform(
        post(path)
            .with(httpBasic(user, "demo"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private ResultActions read(String user, String path) throws Exception {
    return http.perform(get(path).with(httpBasic(user, "demo")));
  }

  private String page(String user, String path) throws Exception {
    return read(user, path)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private void press(String user, MockHttpServletRequestBuilder button, int expected)
      throws Exception {
    http.perform(button.with(httpBasic(user, "demo")).with(csrf()).accept(MediaType.TEXT_HTML))
        .andExpect(status().is(expected));
  }

  private static String[] with(String[] labels, String... more) {
    String[] all = java.util.Arrays.copyOf(labels, labels.length + more.length);
    System.arraycopy(more, 0, all, labels.length, more.length);
    return all;
  }
}
