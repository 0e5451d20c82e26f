package casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import casework.process.FullStackTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** Who may do what through the API. */
@FullStackTest
class RolesTest {

  private static final List<String> READS =
      List.of("", "/ledger", "/clocks", "/clocks/firstResponse");
  private static final List<String> COMMANDS =
      List.of("messages", "ask", "resume", "resolve", "confirm", "reopen", "withdraw");

  private final Api api;

  RolesTest(MockMvc http) {
    this.api = new Api(http, "fiona");
  }

  static Stream<Arguments> doors() {
    return Stream.concat(
        Stream.of(
            arguments(HttpMethod.GET, "/api/cases"),
            arguments(HttpMethod.POST, "/api/cases"),
            arguments(HttpMethod.GET, "/api/cases/CW-000001"),
            arguments(HttpMethod.GET, "/api/cases/CW-000001/ledger"),
            arguments(HttpMethod.PUT, "/api/cases/CW-000001/severity"),
            arguments(HttpMethod.POST, "/api/deadlines"),
            arguments(HttpMethod.GET, "/api/customers"),
            arguments(HttpMethod.POST, "/api/customers"),
            arguments(HttpMethod.GET, "/api/customers/goldberg/terms"),
            arguments(HttpMethod.GET, "/api/sandbox/clock"),
            arguments(HttpMethod.PUT, "/api/sandbox/clock"),
            arguments(HttpMethod.POST, "/api/sandbox/clock/advance")),
        COMMANDS.stream().map(c -> arguments(HttpMethod.POST, "/api/cases/CW-000001/" + c)));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void everyDoorAsksWhoIsThere(HttpMethod method, String path) {
    var refused = api.as("").send(method, path, "{}");
    assertThat(refused.problem()).isEqualTo("401 sign-in-required");
    assertThat(refused.raw().getHeader("WWW-Authenticate")).startsWith("Basic");
    assertThat(api.as("nobody-of-that-name").send(method, path, "{}").problem())
        .isEqualTo("401 sign-in-required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"petra", "audrey", "ana", "admin"})
  void whoDoesNotWorkOnCasesReadsThemAndChangesNothing(String user) {
    String path = api.raised();
    String before = api.get(path).etag();
    Api reader = api.as(user);
    READS.forEach(read -> assertThat(reader.get(path + read).status()).isEqualTo(200));
    assertThat(reader.get("/api/cases").status()).isEqualTo(200);
    assertThat(reader.post("/api/cases", Api.aRequest()).problem()).isEqualTo("403 not-allowed");
    COMMANDS.forEach(
        command ->
            assertThat(reader.post(path + "/" + command, "{}").problem())
                .isEqualTo("403 not-allowed"));
    assertThat(reader.put(path + "/severity", "{}").problem()).isEqualTo("403 not-allowed");
    assertThat(api.get(path).etag()).isEqualTo(before);
    assertThat(api.get("/api/cases").body().path("cases")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fiona", "sam", "erik", "lara"})
  void everyLineRaisesAndAnswers(String user) {
    Api line = api.as(user);
    assertThat(
            line.post(line.raised() + "/messages", "{\"from\":\"STAFF\",\"text\":\"Hello\"}")
                .status())
        .isEqualTo(200);
  }

  @Test
  void onlyAdministratorsTakeOnCustomers() {
    String body =
        """
        {"key":"roles-test","name":"Roles","zone":"Europe/Berlin","plan":"Gold",
         "contractStarts":"2026-01-01"}
        """;
    List.of("fiona", "sam", "erik", "lara", "audrey", "ana")
        .forEach(
            user ->
                assertThat(api.as(user).post("/api/customers", body).problem())
                    .isEqualTo("403 not-allowed"));
    assertThat(api.as("admin").post("/api/customers", body).status()).isEqualTo(201);
    assertThat(api.as("admin").post("/api/customers", body).problem())
        .isEqualTo("409 exists-already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audrey", "ana", "fiona"})
  void everyoneMayCalculate(String user) {
    assertThat(api.as(user).post("/api/deadlines", "[]").status()).isEqualTo(200);
  }
}
