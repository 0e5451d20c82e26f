package casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import casework.process.Desk;
import casework.process.FullStackTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

/** Whether somebody owns a case is the vendor's own target; no customer sees that clock. */
@FullStackTest
class InternalClocksTest {

  private static final String ROSA = "rosa@goldberg.example";

  private final Api api;
  private final Desk desk;

  InternalClocksTest(MockMvc http, Desk desk) {
    this.api = new Api(http, "fiona");
    this.desk = desk;
  }

  @Test
  void aContactSeesNoneOfThemNorWhatTheyComeTo() {
    String path = "/api/cases/" + raised().text("number");
    assertThat(api.get(path).text("nextDueClock")).as("for staff").isEqualTo("ownership");
    assertThat(keys(api.get(path + "/clocks"))).contains("ownership", "firstResponse");
    Api rosa = api.as(ROSA);
    assertThat(rosa.get(path).text("nextDueClock")).isEqualTo("firstResponse");
    assertThat(rosa.get(path).text("nextDue")).isEqualTo(due(rosa, path));
    assertThat(keys(rosa.get(path + "/clocks")))
        .contains("firstResponse")
        .doesNotContain("ownership");
    assertThat(rosa.get(path + "/clocks/ownership").problem()).isEqualTo("404 unknown-clock");
    assertThat(inList(rosa).path("nextDueClock").asText()).isEqualTo("firstResponse");
    assertThat(inList(rosa).path("nextDue").asText()).isEqualTo(due(rosa, path));
    assertThat(inList(api).path("nextDueClock").asText()).isEqualTo("ownership");
  }

  @Test
  void aMissedOneIsNoMissedPromise() {
    String path = "/api/cases/" + raised().text("number");
    desk.pass(Duration.ofMinutes(40));
    assertThat(api.get(path).body().path("breached").asBoolean()).as("for staff").isTrue();
    Api rosa = api.as(ROSA);
    assertThat(rosa.get(path).body().path("breached").asBoolean()).isFalse();
    assertThat(inList(rosa).path("breached").asBoolean()).isFalse();
    String page = "/portal" + path.substring("/api".length());
    assertThat(rosa.get(page).body().asText()).isNotEmpty().doesNotContainIgnoringCase("ownership");
    desk.pass(Duration.ofMinutes(30));
    assertThat(rosa.get(path).body().path("breached").asBoolean()).as("the promise is").isTrue();
    assertThat(inList(rosa).path("breached").asBoolean()).isTrue();
  }

  @Test
  void aContactsListIsNotMadeByThem() {
    raised();
    Api rosa = api.as(ROSA);
    for (String query : List.of("dueBefore=2030-01-01T00:00:00Z", "order=DUE_FIRST")) {
      assertThat(api.get("/api/cases?" + query).body().path("cases")).as(query).isNotEmpty();
      assertThat(rosa.get("/api/cases?" + query).problem()).as(query).startsWith("400");
    }
  }

  @Test
  void whatAContactRaisesAnswersWithoutThem() {
    assertThat(raised().text("nextDueClock")).isEqualTo("firstResponse");
  }

  private Api.Answer raised() {
    ObjectNode request = Api.aRequest().without(List.of("customer", "contact"));
    return api.as(ROSA).post("/api/cases", request.put("productionImpact", "SEVERE"));
  }

  private static String due(Api reader, String path) {
    return reader.get(path + "/clocks/firstResponse").text("due");
  }

  private static List<String> keys(Api.Answer clocks) {
    return clocks.body().findValuesAsText("key");
  }

  private static JsonNode inList(Api reader) {
    return reader.get("/api/cases").body().path("cases").get(0);
  }
}
