package casework.account;

import static org.assertj.core.api.Assertions.assertThat;

import casework.security.Role;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Single sign-on against a real provider on loopback: the whole code flow, as a browser does it.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:oidc;DB_CLOSE_DELAY=-1",
      "casework.oidc.client-id=" + IdentityProvider.CLIENT,
      "casework.oidc.client-secret=" + IdentityProvider.SECRET,
      "casework.oidc.title=Sign in with Example",
      "casework.oidc.groups=cn=Desk,ou=Groups=first-line; Bosses=administrators"
    })
@ActiveProfiles("sandbox")
@DirtiesContext
class OidcSignInTest {

  private static final IdentityProvider PROVIDER = new IdentityProvider();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
  private static final String DESK = "cn=Desk,ou=Groups";
  private static final int MOST_STEPS = 12;

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry settings) {
    settings.add("casework.oidc.issuer", PROVIDER::issuer);
  }

  @AfterAll
  static void stopTheProvider() {
    PROVIDER.close();
  }

  @BeforeEach
  void comeBackHere() {
    PROVIDER.comeBackTo(port);
  }

  @Test
  void asksTheProviderByACodeFlowWithPkce() throws Exception {
    Browser browser = new Browser();
    assertThat(browser.get("/login").body()).contains("Sign in with Example");
    HttpResponse<String> sent = browser.get("/oauth2/authorization/oidc");
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(browser.to(sent).toString())
        .startsWith(PROVIDER.issuer() + "/oauth2/authorize?response_type=code")
        .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
  }

  @Test
  void takesOnStaffByTheirGroups() throws Exception {
    PROVIDER.knows("tess", staff("tess", "Tess Tester", DESK, "Choir"));
    Browser browser = new Browser();
    assertThat(browser.signIn("tess")).isEqualTo("/");
    assertThat(browser.get("/cases").statusCode()).isEqualTo(200);
    assertThat(browser.get("/cases").body()).contains("tess");
    assertThat(browser.get("/camunda/api/engine/engine/default/group?member=tess").body())
        .contains("first-line");
    assertThat(browser.get("/camunda/api/engine/engine/default/user/tess/profile").body())
        .contains("Tester");
    assertThat(browser.get("/accounts").statusCode()).isEqualTo(403);
    assertThat(browser.cookies()).noneMatch(cookie -> cookie.contains("token"));
  }

  @Test
  void goesBackToThePageThatAskedForASignIn() throws Exception {
    PROVIDER.knows("pia", staff("pia", "Pia Page", DESK));
    Browser browser = new Browser();
    assertThat(browser.get("/cases?state=ANY").statusCode()).isEqualTo(302);
    assertThat(browser.signIn("pia")).startsWith("/cases?state=ANY");
  }

  @Test
  void givesTheRolesThatTheProviderSaysAtEachSignIn() throws Exception {
    PROVIDER.knows("max", staff("max", "Max Mover", DESK));
    new Browser().signIn("max");
    assertThat(accounts.getStaff("max").roles()).containsExactly(Role.FIRST_LINE);
    PROVIDER.knows("max", staff("max", "Max Mover", "Bosses"));
    Browser browser = new Browser();
    browser.signIn("max");
    assertThat(accounts.getStaff("max").roles()).containsExactly(Role.ADMINISTRATORS);
    assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);
    PROVIDER.knows("max", staff("max", "Max Mover", "Choir"));
    assertThat(new Browser().signIn("max")).isEqualTo("/login?refused");
  }

  @Test
  void knowsContactsByTheirVerifiedAddress() throws Exception {
    PROVIDER.knows("r.klein", person("r.klein", "Rosa@Goldberg.example", true));
    Browser browser = new Browser();
    assertThat(browser.signIn("r.klein")).isEqualTo("/portal");
    assertThat(browser.get("/account").body()).contains("rosa@goldberg.example");
    assertThat(browser.get("/cases").statusCode()).as("staff's").isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unverified", "stranger", "nameless"})
  void refusesWhoIsNotOnRecordAndSaysSo(String who) throws Exception {
    PROVIDER.knows("unverified", person("unverified", "gil@goldberg.example", false));
    PROVIDER.knows("stranger", person("stranger", "someone@goldberg.example", true));
    PROVIDER.knows("nameless", Map.of("groups", List.of(DESK)));
    Browser browser = new Browser();
    assertThat(browser.signIn(who)).isEqualTo("/login?refused");
    assertThat(browser.get("/login?refused").body()).contains("nobody who is known here");
    assertThat(browser.get("/cases").statusCode()).isEqualTo(302);
    assertThat(accounts.byName("someone@goldberg.example")).isEmpty();
  }

  @Test
  void handsNoAccountWithAPasswordToWhoeverBearsItsName() throws Exception {
    PROVIDER.knows("evil", staff("admin", "Not Adam", DESK));
    assertThat(new Browser().signIn("evil")).isEqualTo("/login?refused");
    assertThat(accounts.getStaff("admin").roles()).containsExactly(Role.ADMINISTRATORS);
  }

  @Test
  void handsNoAccountToASecondPersonOfItsName() throws Exception {
    PROVIDER.knows("first", staff("twin", "First Twin", DESK));
    PROVIDER.knows("second", staff("twin", "Second Twin", DESK));
    assertThat(new Browser().signIn("first")).isEqualTo("/");
    assertThat(new Browser().signIn("second")).isEqualTo("/login?refused");
    assertThat(accounts.getStaff("twin").fullName()).isEqualTo("First Twin");
  }

  @Test
  void keepsDisabledAccountsOut() throws Exception {
    PROVIDER.knows("gone", staff("gone", "Gone Girl", DESK));
    Browser browser = new Browser();
    browser.signIn("gone");
    accounts.setDisabled(accounts.getStaff("gone"), true, "admin");
    assertThat(browser.get("/cases").statusCode()).isEqualTo(302);
    assertThat(new Browser().signIn("gone")).isEqualTo("/login?refused");
  }

  @Test
  void refusesAnAnswerThatItDidNotAskFor() throws Exception {
    Browser browser = new Browser();
    HttpResponse<String> answer = browser.get("/login/oauth2/code/oidc?code=made-up&state=made-up");
    assertThat(browser.to(answer).toString()).endsWith("/login?refused");
    assertThat(browser.get("/cases").statusCode()).isEqualTo(302);
  }

  private static Map<String, Object> staff(String name, String fullName, String... groups) {
    return Map.of("preferred_username", name, "name", fullName, "groups", List.of(groups));
  }

  private static Map<String, Object> person(String name, String email, boolean verified) {
    return Map.of("preferred_username", name, "email", email, "email_verified", verified);
  }

  /** Follows redirects one by one, keeps cookies, and fills in the provider's form. */
  private final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return get(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
      return http.send(
          HttpRequest.newBuilder(address).header("Accept", "text/html,*/*;q=0.1").build(),
          BodyHandlers.ofString());
    }

    URI to(HttpResponse<String> redirect) {
      return redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow());
    }

    List<String> cookies() {
      return cookies.getCookieStore().getCookies().stream()
          .map(java.net.HttpCookie::getName)
          .toList();
    }

    /** Returns where the sign-in leads in the end. */
    String signIn(String user) throws IOException, InterruptedException {
      List<URI> way = new ArrayList<>();
      HttpResponse<String> answer = get("/oauth2/authorization/oidc");
      while (way.size() < MOST_STEPS) {
        if (answer.statusCode() == 302) {
          URI next = to(answer);
          way.add(next);
          if (isTheEnd(next)) {
            return next.getPath() + (next.getQuery() == null ? "" : "?" + next.getQuery());
          }
          answer = get(next);
        } else {
          answer = fillIn(answer, user);
        }
      }
      throw new AssertionError("No end: " + way);
    }

    private boolean isTheEnd(URI next) {
      return next.getPort() == port && !next.getPath().startsWith("/login/oauth2");
    }

    private HttpResponse<String> fillIn(HttpResponse<String> form, String user)
        throws IOException, InterruptedException {
      Matcher token = TOKEN.matcher(form.body());
      assertThat(token.find()).as("%s %s", form.uri(), form.body()).isTrue();
      String fields =
          "username=%s&password=%s&_csrf=%s"
              .formatted(
                  user,
                  IdentityProvider.PASSWORD,
                  URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
      return http.send(
          HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/login"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(fields))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
