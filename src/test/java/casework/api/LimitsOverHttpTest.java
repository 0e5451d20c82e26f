package casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import casework.account.Account;
import casework.account.Accounts;
import casework.account.ApiTokens;
import casework.account.NewToken;
import casework.process.FullStackTest;
import casework.security.Scope;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Whoever raises too much in a short time is told to wait, whatever the way. Limits are read at the
 * start, so this application is one of its own.
 */
@FullStackTest
@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:limits;DB_CLOSE_DELAY=-1",
      "casework.raising.by-staff=2",
      "casework.raising.by-contact=2",
      "casework.raising.by-organization=3",
      "casework.raising.within=PT10H"
    })
class LimitsOverHttpTest {

  private static final String ROSA = "rosa@goldberg.example";
  private static final String GIL = "gil@goldberg.example";
  private static final String SILVIA = "silvia@silverline.example";

  private final Api api;
  private final Accounts accounts;
  private final ApiTokens tokens;

  LimitsOverHttpTest(MockMvc http, Accounts accounts, ApiTokens tokens) {
    this.api = new Api(http, "fiona");
    this.accounts = accounts;
    this.tokens = tokens;
  }

  @Test
  void stopsWhoeverRaisesTooMuchByWhateverWay() {
    // Of one contact, by password and by token; then of the organization; others go on.
    assertThat(raise(as(ROSA)).status()).isEqualTo(201);
    assertThat(raise(by(token(ROSA))).status()).isEqualTo(201);
    refused(raise(as(ROSA)), 5 * 3600);
    refused(raise(by(token(ROSA))), 5 * 3600);
    long cases = count();
    Api.Answer form = api.send(as(ROSA, form("/portal/new/incident")));
    assertThat(form.status()).isEqualTo(429);
    assertThat(waits(form)).isBetween(1L, 5L * 3600);
    assertThat(form.body().asText()).as("nothing is lost").contains("What was typed");
    Api.Answer plan = api.send(as(ROSA, form("/portal/plan/higher").param("plan", "other")));
    assertThat(plan.status()).isEqualTo(429);
    assertThat(waits(plan)).isBetween(1L, 5L * 3600);
    assertThat(count()).isEqualTo(cases);
    assertThat(raise(as(GIL)).status()).as("what Rosa was refused is not Gil's").isEqualTo(201);
    Api.Answer organization = raise(as(GIL));
    assertThat(organization.problem()).isEqualTo("429 too-many-requests");
    assertThat(organization.text("detail")).contains("Your organization");
    assertThat(raise(as(SILVIA)).status()).isEqualTo(201);
  }

  @Test
  void stopsAProgramOfStaffThatRunsInALoop() {
    String token = token("fiona");
    for (int i = 0; i < 2; i++) {
      assertThat(raiseForCustomer(by(token)).status()).isEqualTo(201);
    }
    refused(raiseForCustomer(by(token)), 60);
    assertThat(api.as("sam").post("/api/cases", Api.aRequest()).status()).isEqualTo(201);
  }

  private static void refused(Api.Answer answer, long most) {
    assertThat(answer.problem()).isEqualTo("429 too-many-requests");
    assertThat(waits(answer)).isBetween(1L, most);
    assertThat(answer.body().path("retryAfterSeconds").asLong()).isEqualTo(waits(answer));
    assertThat(answer.text("detail")).contains("Wait a little");
  }

  private static long waits(Api.Answer answer) {
    return Long.parseLong(String.valueOf(answer.raw().getHeader(HttpHeaders.RETRY_AFTER)));
  }

  private Api.Answer raise(MockHttpServletRequestBuilder request) {
    ObjectNode own = Api.aRequest().without(List.of("customer", "contact"));
    return api.send(request.contentType(MediaType.APPLICATION_JSON).content(own.toString()));
  }

  private Api.Answer raiseForCustomer(MockHttpServletRequestBuilder request) {
    return api.send(
        request.contentType(MediaType.APPLICATION_JSON).content(Api.aRequest().toString()));
  }

  private long count() {
    return api.get("/api/cases?customer=goldberg").body().path("cases").size();
  }

  private String token(String name) {
    Account owner = accounts.byName(name).orElseThrow();
    return tokens.make(owner, new NewToken("loop", Set.of(Scope.CASES_WRITE), 1)).secret();
  }

  private static MockHttpServletRequestBuilder as(String user) {
    return as(user, MockMvcRequestBuilders.post("/api/cases"));
  }

  private static MockHttpServletRequestBuilder as(
      String user, MockHttpServletRequestBuilder request) {
    return request.with(httpBasic(user, "demo"));
  }

  private static MockHttpServletRequestBuilder by(String token) {
    return MockMvcRequestBuilders.post("/api/cases")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return MockMvcRequestBuilders.post(path)
        .with(csrf())
        .accept(MediaType.TEXT_HTML)
        .param("subject", "Bills are slow")
        .param("description", "What was typed")
        .param("impact", "REDUCED");
  }
}
