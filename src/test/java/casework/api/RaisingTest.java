package casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import casework.api.Api.Answer;
import casework.process.FullStackTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Raising cases: what is taken, what is recorded as refused, and what is a problem. */
@FullStackTest
class RaisingTest {

  private static final String CASES = "/api/cases";

  private final Api api;
  private final JdbcClient sql;

  RaisingTest(MockMvc http, JdbcClient sql) {
    this.api = new Api(http, "fiona");
    this.sql = sql;
  }

  @Test
  void answersWithTheCaseAndWhereItIs() {
    Answer raised = api.post(CASES, Api.aRequest());
    assertThat(raised.status()).isEqualTo(201);
    assertThat(raised.raw().getHeader("Location")).isEqualTo(CASES + "/" + raised.text("number"));
    assertThat(raised.etag()).startsWith("\"" + raised.text("version") + "-");
    assertThat(raised.text("state")).isEqualTo("NEW");
    assertThat(raised.text("nextDue")).isEqualTo("2026-03-16T13:00:00Z");
    assertThat(raised.text("nextDueLocal")).isEqualTo("2026-03-16T14:00:00+01:00");
    assertThat(api.get(CASES + "/" + raised.text("number")).body()).isEqualTo(raised.body());
  }

  @ParameterizedTest
  @CsvSource({
    "silverline, PHONE, SERVICE, REFUSED, T26",
    "heritage, SLACK, SERVICE, REFUSED, T26",
    "sunset, WEB, SERVICE, REFUSED, T15",
    "goldberg, WEB, THIRD_PARTY, NOT_COVERED, T13",
    "goldberg, WEB, PROFESSIONAL_SERVICES_DELIVERABLE, REFERRED, T16"
  })
  void recordsWhatIsNotServedWithReasonAndClause(
      String customer, String channel, String area, String state, String clause) {
    Answer raised =
        api.post(
            CASES,
            Api.aRequest()
                .put("customer", customer)
                .put("channel", channel)
                .put("subjectArea", area));
    assertThat(raised.status()).isEqualTo(201);
    assertThat(raised.text("state")).isEqualTo(state);
    assertThat(raised.text("clause")).isEqualTo(clause);
    assertThat(raised.text("reason")).isNotBlank();
    assertThat(raised.text("nextDue")).isEqualTo("null");
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("unknown customer", r -> r.put("customer", "nobody"), "404 unknown-customer"),
        wrong("severity nobody knows", r -> r.put("proposedSeverity", 7), "422 unknown-severity"),
        wrong("severity 0", r -> r.put("proposedSeverity", 0), "422 unknown-severity"),
        wrong("severity below 0", r -> r.put("proposedSeverity", -1), "422 unknown-severity"),
        wrong(
            "severity beyond numbers",
            r -> r.put("proposedSeverity", 99_999_999_999L),
            "400 invalid-field"),
        wrong("severity in words", r -> r.put("proposedSeverity", "high"), "400 invalid-field"),
        wrong("no customer", r -> r.without("customer"), "400 invalid-field"),
        wrong("null subject", r -> r.putNull("subject"), "400 invalid-field"),
        wrong("blank subject", r -> r.put("subject", " \n"), "400 invalid-field"),
        wrong("long subject", r -> r.put("subject", "a".repeat(201)), "400 invalid-field"),
        wrong("long contact", r -> r.put("contact", "a".repeat(201)), "400 invalid-field"),
        wrong(
            "long description", r -> r.put("description", "a".repeat(50_001)), "400 invalid-field"),
        wrong("NUL in the subject", r -> r.put("subject", "a\0b"), "400 invalid-field"),
        wrong("NUL in the customer", r -> r.put("customer", "a\0b"), "404 unknown-customer"),
        wrong("unknown channel", r -> r.put("channel", "FAX"), "400 invalid-field"),
        wrong("unknown category", r -> r.put("category", "incident!"), "400 invalid-field"),
        wrong("unknown impact", r -> r.put("productionImpact", "BAD"), "400 invalid-field"),
        wrong("a field that is none", r -> r.put("severity", 1), "400 invalid-field"),
        wrong("list for a text", r -> r.set("subject", r.arrayNode()), "400 invalid-field"),
        wrong("object for a text", r -> r.set("customer", r.objectNode()), "400 invalid-field"));
  }

  private static Arguments wrong(String what, UnaryOperator<ObjectNode> change, String problem) {
    return arguments(what, change.apply(Api.aRequest()).toString(), problem);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void refusesWrongContentAndSavesNothing(String what, String body, String problem) {
    Answer refused = api.post(CASES, body, "Idempotency-Key", "kept-for-a-good-one");
    assertThat(refused.problem()).isEqualTo(problem);
    assertThat(refused.text("detail")).isNotBlank();
    assertThat(refused.text("title")).isNotBlank();
    assertThat(rows("support_case") + rows("idempotency_key") + rows("ledger_entry")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[]",
        "null",
        "42",
        "\"text\"",
        "{\"customer\":}",
        "{'customer':'x'}",
        "\0",
        "{\"a\":1}}",
        "<case/>",
        "NaN"
      })
  void refusesBodyThatIsNoRequest(String body) {
    Answer refused = api.post(CASES, body);
    assertThat(refused.problem()).isIn("400 malformed-body", "400 invalid-field");
    assertThat(rows("support_case")).isZero();
  }

  @Test
  void refusesBodyNestedTooDeep() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    assertThat(api.post(CASES, "{\"subject\":" + deep + "}").problem()).startsWith("400 ");
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] latin =
        Api.aRequest().put("subject", "Zu spät").toString().getBytes(StandardCharsets.ISO_8859_1);
    Answer refused =
        api.send(
            MockMvcRequestBuilders.post(CASES)
                .with(httpBasic("fiona", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(latin));
    assertThat(refused.problem()).startsWith("400 ");
  }

  @Test
  void refusesOversizedBody() {
    String large = Api.aRequest().put("description", "a".repeat(5 * 1024 * 1024)).toString();
    assertThat(api.post(CASES, large).problem()).isEqualTo("413 body-too-large");
    assertThat(rows("support_case")).isZero();
  }

  @Test
  void takesTheLongestThatItSaysItTakes() {
    Answer raised =
        api.post(
            CASES,
            Api.aRequest().put("subject", "ä".repeat(200)).put("description", "😀".repeat(25_000)));
    assertThat(raised.status()).isEqualTo(201);
  }

  @Test
  void refusesOtherMediaTypesAndMethods() {
    Answer xml =
        api.send(
            MockMvcRequestBuilders.post(CASES)
                .with(httpBasic("fiona", "demo"))
                .contentType(MediaType.APPLICATION_XML)
                .content("<case/>"));
    assertThat(xml.problem()).startsWith("415 ");
    assertThat(api.put(CASES, "{}").problem()).startsWith("405 ");
    assertThat(api.get("/api/nothing-here").problem()).startsWith("404 ");
  }

  @Test
  void takesIdempotencyKeyOnce() {
    Answer first = api.post(CASES, Api.aRequest(), "Idempotency-Key", "k1");
    Answer again = api.post(CASES, Api.aRequest(), "Idempotency-Key", "k1");
    Answer other = api.post(CASES, Api.aRequest().put("subject", "Other"), "Idempotency-Key", "k1");
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.problem()).isEqualTo("422 key-reused");
    assertThat(rows("support_case")).isOne();
  }

  @Test
  void refusesKeyThatIsNone() {
    assertThat(api.post(CASES, Api.aRequest(), "Idempotency-Key", " ").problem())
        .isEqualTo("400 invalid-field");
    assertThat(api.post(CASES, Api.aRequest(), "Idempotency-Key", "k".repeat(201)).problem())
        .isEqualTo("400 invalid-field");
    assertThat(api.post(CASES, Api.aRequest(), "Idempotency-Key", "a\0b").problem())
        .isEqualTo("400 invalid-field");
  }

  private long rows(String table) {
    return sql.sql("select count(*) from " + table).query(Long.class).single();
  }
}
