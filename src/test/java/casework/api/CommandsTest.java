package casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import casework.api.Api.Answer;
import casework.process.FullStackTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;

/** Every command on a case, and when it is refused. */
@FullStackTest
class CommandsTest {

  private static final String ASK = "{\"question\":\"Which bill?\"}";
  private static final String SOLUTION = "{\"solution\":\"Mended.\"}";
  private static final String REASON = "{\"contact\":\"Kim\",\"reason\":\"Because.\"}";
  private static final String MESSAGE = "{\"from\":\"CUSTOMER\",\"text\":\"Hello\"}";
  private static final String REPLY = "{\"from\":\"STAFF\",\"text\":\"We are on it.\"}";
  private static final String NOTE = "{\"from\":\"INTERNAL_NOTE\",\"text\":\"Hm.\"}";
  private static final String SEVERITY = "{\"severity\":2,\"reason\":\"So it is.\"}";

  private final Api api;

  CommandsTest(MockMvc http) {
    this.api = new Api(http, "fiona");
  }

  @Test
  void leadACaseFromRaisedToClosedAndBack() {
    String path = api.raised();
    assertThat(state(api.post(path + "/messages", REPLY))).isEqualTo("NEW");
    assertThat(state(api.post(path + "/messages", NOTE))).isEqualTo("NEW");
    assertThat(
            api.put(path + "/severity", "{\"severity\":3,\"reason\":\"Minor.\"}").text("severity"))
        .isEqualTo("3");
    assertThat(state(api.post(path + "/ask", ASK))).isEqualTo("WAITING_FOR_CUSTOMER");
    assertThat(state(api.post(path + "/resume", ""))).isEqualTo("OPEN");
    assertThat(state(api.post(path + "/ask", ASK))).isEqualTo("WAITING_FOR_CUSTOMER");
    assertThat(state(api.post(path + "/messages", MESSAGE))).isEqualTo("OPEN");
    assertThat(state(api.post(path + "/resolve", SOLUTION))).isEqualTo("RESOLVED");
    assertThat(state(api.post(path + "/reopen", REASON))).isEqualTo("OPEN");
    assertThat(state(api.post(path + "/resolve", SOLUTION))).isEqualTo("RESOLVED");
    assertThat(state(api.post(path + "/confirm", "{\"contact\":\"Kim\"}"))).isEqualTo("CLOSED");
    assertThat(state(api.post(path + "/reopen", REASON))).isEqualTo("OPEN");
    assertThat(state(api.post(path + "/withdraw", REASON))).isEqualTo("WITHDRAWN");
    assertThat(api.get(path + "/ledger").body().findValuesAsText("kind"))
        .containsSubsequence(
            "RECEIVED",
            "PUBLIC_REPLY",
            "INTERNAL_NOTE",
            "SEVERITY_SET",
            "WAITING_BEGAN",
            "WAITING_ENDED",
            "CUSTOMER_MESSAGE",
            "RESOLVED",
            "REOPENED",
            "CONFIRMED",
            "CLOSED",
            "REOPENED",
            "WITHDRAWN");
  }

  @Test
  void explainEachClockToTheSecond() {
    String path = api.raised();
    api.post(path + "/messages", REPLY);
    var clocks = api.get(path + "/clocks").body();
    assertThat(clocks.findValuesAsText("key")).contains("firstResponse", "update");
    clocks.forEach(
        clock -> {
          long counted = 0;
          for (var segment : clock.at("/explanation/segments")) {
            counted += segment.get("seconds").asLong();
          }
          assertThat(counted).isEqualTo(clock.get("budgetSeconds").asLong());
          assertThat(clock.at("/explanation/source/clause").asText()).matches(".*T\\d\\d.*");
        });
    assertThat(api.get(path + "/clocks/firstResponse").text("state")).isEqualTo("MET");
    assertThat(api.get(path + "/clocks/nothing").problem()).isEqualTo("404 unknown-clock");
  }

  @ParameterizedTest
  @CsvSource({
    "NEW, confirm", "NEW, resume", "NEW, reopen",
    "WAITING, confirm", "WAITING, ask", "WAITING, reopen",
    "RESOLVED, ask", "RESOLVED, resume", "RESOLVED, resolve"
  })
  void areRefusedWhereTheStateDoesNotAllowThem(String state, String command) {
    String path = api.raised();
    switch (state) {
      case "WAITING" -> api.post(path + "/ask", ASK);
      case "RESOLVED" -> api.post(path + "/resolve", SOLUTION);
      default -> {}
    }
    String before = api.get(path).etag();
    assertThat(command(path, command).problem()).isEqualTo("409 not-possible-now");
    assertThat(api.get(path).etag()).isEqualTo(before);
  }

  @Test
  void areRefusedOnceTheCaseHasEnded() {
    String closed = api.raised();
    api.post(closed + "/resolve", SOLUTION);
    api.post(closed + "/confirm", "{}");
    String withdrawn = api.raised();
    api.post(withdrawn + "/withdraw", REASON);
    for (String path : List.of(closed, withdrawn)) {
      assertThat(api.post(path + "/messages", REPLY).problem()).isEqualTo("409 case-closed");
      assertThat(api.post(path + "/messages", MESSAGE).problem()).isEqualTo("409 case-closed");
      for (String command : List.of("ask", "resume", "resolve", "confirm", "withdraw")) {
        assertThat(command(path, command).problem()).isEqualTo("409 case-closed");
      }
      assertThat(api.put(path + "/severity", SEVERITY).problem()).isEqualTo("409 case-closed");
    }
    assertThat(api.post(withdrawn + "/reopen", REASON).problem()).isEqualTo("409 case-closed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CW-999999", "CW-1", "1", "cw-000001", "CW-99999999999999999999", "a'b"})
  void findNoCaseOfThatNumber(String number) {
    String path = "/api/cases/" + number;
    assertThat(api.get(path).problem()).isEqualTo("404 unknown-case");
    assertThat(api.get(path + "/ledger").problem()).isEqualTo("404 unknown-case");
    assertThat(api.get(path + "/clocks").problem()).isEqualTo("404 unknown-case");
    assertThat(api.post(path + "/messages", REPLY).problem()).isEqualTo("404 unknown-case");
    assertThat(api.post(path + "/withdraw", REASON).problem()).isEqualTo("404 unknown-case");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          messages | {}
          messages | {"from":"STAFF"}
          messages | {"from":"STAFF","text":""}
          messages | {"from":"STAFF","text":"a\\u0000b"}
          messages | {"from":"NOBODY","text":"a"}
          messages | {"text":"a"}
          ask      | {}
          ask      | {"question":"  "}
          resolve  | {}
          resolve  | {"solution":null}
          withdraw | {}
          withdraw | {"reason":""}
          """)
  void areRefusedWithoutWhatTheyNeed(String command, String body) {
    String path = api.raised();
    assertThat(api.post(path + "/" + command, body).problem()).isEqualTo("400 invalid-field");
    assertThat(api.get(path + "/ledger").body()).hasSize(3);
  }

  @Test
  void refuseTextsThatAreTooLong() {
    String path = api.raised();
    String text = "a".repeat(50_001);
    assertThat(
            api.post(path + "/messages", "{\"from\":\"STAFF\",\"text\":\"" + text + "\"}")
                .problem())
        .isEqualTo("400 invalid-field");
  }

  @Test
  void takeTheVersionThatWasRead() {
    String path = api.raised();
    String read = api.get(path).etag();
    Answer first = api.post(path + "/messages", NOTE, "If-Match", read);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.etag()).isNotEqualTo(read).isEqualTo(api.get(path).etag());
    assertThat(api.put(path + "/severity", SEVERITY, "If-Match", read).problem())
        .isEqualTo("412 changed-meanwhile");
    assertThat(api.post(path + "/ask", ASK, "If-Match", "*").status()).isEqualTo(200);
    assertThat(api.post(path + "/resume", "", "If-Match", "yesterday").problem())
        .isEqualTo("400 invalid-field");
    assertThat(api.get(path).text("state")).isEqualTo("WAITING_FOR_CUSTOMER");
  }

  @Test
  void refuseSeveritiesThatAreNone() {
    String path = api.raised();
    assertThat(api.put(path + "/severity", "{\"severity\":9,\"reason\":\"x\"}").problem())
        .isEqualTo("422 unknown-severity");
    assertThat(api.put(path + "/severity", "{\"severity\":2}").problem())
        .isEqualTo("400 invalid-field");
    assertThat(api.put(path + "/severity", "{\"reason\":\"x\"}").problem())
        .isEqualTo("400 invalid-field");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/cases?state=OPENISH",
    "/api/cases?line=FIFTH_LINE",
    "/api/cases?severity=high",
    "/api/cases?dueBefore=2026-02-30T10:00:00Z",
    "/api/cases?dueBefore=tomorrow",
    "/api/cases?size=0",
    "/api/cases?size=100000",
    "/api/cases?after=!!!",
    "/api/cases?order=UP",
    "/api/customers/goldberg/terms?at=2026-02-30T10:00:00Z",
    "/api/customers/goldberg/terms?at=now"
  })
  void readingRefusesImpossibleFilters(String path) {
    assertThat(api.get(path).problem()).isEqualTo("400 invalid-field");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/cases?dueBefore=-999999999-01-01T00:00:00%2B18:00",
    "/api/cases?dueBefore=%2B999999999-12-31T23:59:59-18:00",
    "/api/customers/goldberg/terms?at=-999999999-01-01T00:00:00%2B18:00",
    "/api/customers/goldberg/terms?at=%2B999999999-12-31T23:59:59-18:00",
    "/api/cases?severity=-5",
    "/api/cases?customer=nobody",
    "/api/cases?text=%25%27%3B--"
  })
  void readingSurvivesExtremes(String path) {
    assertThat(api.get(java.net.URI.create(path).toString()).status()).isIn(200, 400);
  }

  private Answer command(String path, String command) {
    String body =
        switch (command) {
          case "ask" -> ASK;
          case "resolve" -> SOLUTION;
          case "reopen", "withdraw" -> REASON;
          default -> "{}";
        };
    return api.post(path + "/" + command, body);
  }

  private static String state(Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.text("state");
  }
}
