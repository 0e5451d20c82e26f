package casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import casework.process.FullStackTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;

/** Customers, their Order Forms, and the terms that follow. */
@FullStackTest
class CustomersTest {

  private final Api api;

  CustomersTest(MockMvc http) {
    this.api = new Api(http, "admin");
  }

  @Test
  void saysWhereEachTermComesFrom() {
    var terms = api.get("/api/customers/apex/terms?at=2026-03-16T09:00:00Z");
    assertThat(terms.status()).isEqualTo(200);
    assertThat(terms.body().toString()).contains("OF-2026-7").contains("rule_gold");
    var before = api.get("/api/customers/apex/terms?at=2025-12-31T09:00:00Z");
    assertThat(before.body().toString()).doesNotContain("OF-2026-7");
    assertThat(api.get("/api/customers/nobody/terms").problem()).isEqualTo("404 unknown-customer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}
          {"key":"A b","name":"x","zone":"UTC","plan":"Gold","contractStarts":"2026-01-01"}
          {"key":"wrong","name":"x","zone":"Mars/Base","plan":"Gold","contractStarts":"2026-01-01"}
          {"key":"wrong","name":"x","zone":"UTC","plan":"Gold","contractStarts":"2026-02-30"}
          {"key":"wrong","name":"x","zone":"UTC","plan":" ","contractStarts":"2026-01-01"}
          {"key":"wrong","name":"a\\u0000","zone":"UTC","plan":"Gold","contractStarts":"2026-01-01"}
          {"key":"wrong","name":"x","zone":"UTC","plan":"P\\u0000","contractStarts":"2026-01-01"}
          {"key":"wrong","name":"x","zone":"UTC","plan":"Gold","contractStarts":"+999999999-12-31"}
          {"key":"wrong","name":"x","zone":"UTC","plan":"Gold","contractStarts":"-4000-01-01"}
          """)
  void refusesCustomersThatCannotBe(String body) {
    assertThat(api.post("/api/customers", body).problem()).isEqualTo("400 invalid-field");
    assertThat(api.get("/api/customers").body().findValuesAsText("key")).doesNotContain("wrong");
  }

  @Test
  void refusesNamesThatAreTooLong() {
    String body =
        """
        {"key":"wrong","name":"%s","zone":"UTC","plan":"%s","contractStarts":"2026-01-01"}
        """;
    assertThat(api.post("/api/customers", body.formatted("a".repeat(201), "Gold")).problem())
        .isEqualTo("400 invalid-field");
    assertThat(api.post("/api/customers", body.formatted("a", "P".repeat(61))).problem())
        .isEqualTo("400 invalid-field");
    assertThat(api.get("/api/customers").body().findValuesAsText("key")).doesNotContain("wrong");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}
          {"orderForm":"OF","line":0,"term":"hours","value":"24x7","from":"2026-01-01"}
          {"orderForm":" ","line":1,"term":"hours","value":"24x7","from":"2026-01-01"}
          {"orderForm":"OF","line":1,"term":"nonsense","value":"24x7","from":"2026-01-01"}
          {"orderForm":"OF","line":1,"term":"hours","value":"no-such-hours","from":"2026-01-01"}
          {"orderForm":"OF","line":1,"term":"hours","value":"24x7","from":"2026-13-01"}
          {"orderForm":"OF","line":1,"term":"hours","value":"24x7","from":"2026-02-01","until":"2026-01-01"}
          {"orderForm":"OF","line":1,"term":"hours","value":"24x7","from":"+999999999-12-31"}
          {"orderForm":"OF","line":1,"term":"firstResponse.severity2.amount","value":"soon","from":"2026-01-01"}
          {"orderForm":"OF","line":1,"term":"firstResponse.severity2.amount","value":"-PT1H","from":"2026-01-01"}
          """)
  void refusesOrderFormLinesThatCannotBe(String body) {
    assertThat(api.post("/api/customers/goldberg/order-form-lines", body).problem())
        .isEqualTo("400 invalid-field");
    assertThat(api.get("/api/customers/goldberg/terms").status()).isEqualTo(200);
  }

  @Test
  void refusesOrderFormTextsThatAreTooLong() {
    String body =
        """
        {"orderForm":"%s","line":1,"term":"%s","value":"24x7","from":"2026-01-01"}
        """;
    assertThat(
            api.post(
                    "/api/customers/goldberg/order-form-lines",
                    body.formatted("O".repeat(61), "hours"))
                .problem())
        .isEqualTo("400 invalid-field");
    assertThat(
            api.post(
                    "/api/customers/goldberg/order-form-lines",
                    body.formatted("OF", "h".repeat(121)))
                .problem())
        .isEqualTo("400 invalid-field");
  }

  @Test
  void refusesToMoveSandboxClockToImpossibleTimes() {
    for (String body :
        new String[] {
          "{}",
          "{\"now\":\"2026-02-30T10:00:00Z\"}",
          "{\"now\":\"noon\"}",
          "{\"now\":\"1999-01-01T00:00:00Z\"}",
          "{\"now\":\"+999999999-12-31T23:59:59Z\"}"
        }) {
      assertThat(api.put("/api/sandbox/clock", body).problem()).isEqualTo("400 invalid-field");
    }
    for (String by : new String[] {"-PT1H", "soon", "PT9999999999H", "P9999999999999D"}) {
      assertThat(api.post("/api/sandbox/clock/advance", "{\"by\":\"" + by + "\"}").problem())
          .isEqualTo("400 invalid-field");
    }
  }
}
