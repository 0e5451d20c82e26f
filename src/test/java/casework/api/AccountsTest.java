package casework.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import casework.account.Accounts;
import casework.account.NewStaff;
import casework.account.ResetMail;
import casework.process.Desk;
import casework.process.FullStackTest;
import casework.process.SentLinks;
import casework.security.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Signing in, and what an account goes through. */
@FullStackTest
class AccountsTest {

  private static final String GOOD = "a turtle on the roof";

  private final MockMvc http;
  private final Api api;
  private final Api admin;
  private final Desk desk;
  private final Accounts accounts;
  private final SentLinks mail;
  private final JdbcClient sql;

  AccountsTest(MockMvc http, Desk desk, Accounts accounts, SentLinks mail, JdbcClient sql) {
    this.http = http;
    this.api = new Api(http, "fiona");
    this.admin = new Api(http, "admin");
    this.desk = desk;
    this.accounts = accounts;
    this.mail = mail;
    this.sql = sql;
  }

  @Test
  void leadsStaffToTheFirstPageAndContactsToThePortal() {
    assertThat(signIn("fiona", "demo").getRedirectedUrl()).isEqualTo("/");
    assertThat(signIn("Rosa@Goldberg.example", "demo").getRedirectedUrl()).isEqualTo("/portal");
    assertThat(signIn("fiona", "wrong").getRedirectedUrl()).isEqualTo("/login?error");
    assertThat(signIn("nobody", "demo").getRedirectedUrl()).isEqualTo("/login?error");
  }

  @Test
  void givesASignInANewSession() {
    MockHttpSession before = new MockHttpSession();
    String id = before.getId();
    send(
        post("/login")
            .session(before)
            .with(csrf())
            .param("username", "fiona")
            .param("password", "demo"));
    assertThat(before.getId()).isNotEqualTo(id);
  }

  @Test
  void locksANameAfterManyWrongPasswordsAndNotAfterAFew() {
    staff("locked-one");
    for (int i = 0; i < 9; i++) {
      assertThat(statusWith("locked-one", "wrong")).isEqualTo(401);
    }
    assertThat(statusWith("locked-one", GOOD)).as("nine are forgiven").isEqualTo(200);
    for (int i = 0; i < 10; i++) {
      statusWith("locked-one", "wrong");
    }
    assertThat(statusWith("locked-one", GOOD)).as("ten lock").isEqualTo(401);
    assertThat(admin.get("/api/accounts/locked-one").body().path("locked").asBoolean()).isTrue();
    desk.pass(Duration.ofMinutes(15));
    assertThat(statusWith("locked-one", GOOD)).as("for a while").isEqualTo(200);
  }

  @Test
  void isUnlockedByAnAdministrator() {
    staff("locked-two");
    for (int i = 0; i < 10; i++) {
      statusWith("locked-two", "wrong");
    }
    admin.post("/api/accounts/locked-two/unlock", "");
    assertThat(statusWith("locked-two", GOOD)).isEqualTo(200);
  }

  @Test
  void endsSessionsAndPasswordsAtOnceWhereAnAccountIsDisabled() {
    staff("leaver");
    MockHttpSession session = session("leaver", GOOD);
    assertThat(send(get("/cases").session(session)).getStatus()).isEqualTo(200);
    assertThat(statusWith("leaver", GOOD)).isEqualTo(200);
    admin.post("/api/accounts/leaver/disable", "");
    assertThat(statusWith("leaver", GOOD)).as("though it fitted a moment ago").isEqualTo(401);
    assertThat(send(get("/cases").accept(MediaType.TEXT_HTML).session(session)).getStatus())
        .isEqualTo(302);
    admin.post("/api/accounts/leaver/enable", "");
    assertThat(statusWith("leaver", GOOD)).isEqualTo(200);
  }

  @Test
  void changesGroupsOfARunningSession() {
    staff("mover");
    MockHttpSession session = session("mover", GOOD);
    assertThat(send(get("/accounts").session(session)).getStatus()).isEqualTo(403);
    admin.put(
        "/api/accounts/mover",
        "{\"fullName\":\"Mo Ver\",\"groups\":[\"administrators\",\"first-line\"]}");
    assertThat(send(get("/accounts").session(session)).getStatus()).isEqualTo(200);
    assertThat(groupsInTheEngine("mover"))
        .containsExactlyInAnyOrder("administrators", "camunda-admin", "first-line");
    admin.put("/api/accounts/mover", "{\"fullName\":\"Mo Ver\",\"groups\":[\"auditors\"]}");
    assertThat(send(get("/accounts").session(session)).getStatus()).isEqualTo(403);
    assertThat(groupsInTheEngine("mover")).containsExactly("auditors");
  }

  @Test
  void keepsOneAdministratorAtLeast() {
    assertThat(
            admin
                .put(
                    "/api/accounts/admin",
                    "{\"fullName\":\"Adam Admin\",\"groups\":[\"auditors\"]}")
                .problem())
        .isEqualTo("409 not-possible-now");
    assertThat(admin.post("/api/accounts/admin/disable", "").problem())
        .isEqualTo("409 not-possible-now");
  }

  @Test
  void invitesStaffToSetTheirFirstPassword() {
    Api.Answer made =
        admin.post(
            "/api/accounts",
            """
            {"name":"newbie","fullName":"Nina New","email":"nina@vendor.example","groups":["second-line"]}
            """);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.body().path("sent").asBoolean()).isTrue();
    assertThat(made.body().path("link").isNull()).as("sent, and told nobody else").isTrue();
    var sent = mail.to("nina@vendor.example").get(0);
    assertThat(sent.occasion()).isEqualTo(ResetMail.Occasion.INVITATION);
    String token = tokenIn(sent.address());
    assertThat(set(token, "too short").getStatus()).isEqualTo(400);
    assertThat(set(token, GOOD).getRedirectedUrl()).isEqualTo("/login?set");
    assertThat(set(token, "another turtle here").getStatus()).as("once").isEqualTo(409);
    assertThat(statusWith("newbie", GOOD)).isEqualTo(200);
    assertThat(groupsInTheEngine("newbie")).containsExactly("second-line");
  }

  @Test
  void handsTheLinkToTheAdministratorWhereNoMailGoes() {
    Api.Answer made =
        admin.post("/api/accounts", "{\"name\":\"nomail\",\"fullName\":\"No Mail\",\"groups\":[]}");
    assertThat(made.body().path("sent").asBoolean()).isFalse();
    assertThat(set(tokenIn(made.text("link")), GOOD).getRedirectedUrl()).isEqualTo("/login?set");
  }

  @Test
  void sendsALinkToWhoeverForgotAndAnswersTheSameToOthers() throws Exception {
    String known = forgot("silvia@silverline.example");
    String unknown = forgot("silvia@nowhere.example");
    assertThat(known.replaceAll("(?s)<header.*?</header>", ""))
        .isEqualTo(unknown.replaceAll("(?s)<header.*?</header>", ""));
    await().until(() -> !mail.to("silvia@silverline.example").isEmpty());
    assertThat(mail.to("silvia@nowhere.example")).isEmpty();
    var sent = mail.to("silvia@silverline.example").get(0);
    assertThat(sent.address()).startsWith("http://localhost:8080/reset?token=");
    String token = tokenIn(sent.address());
    assertThat(
            sql.sql("select count(*) from password_link where token_hash = ?")
                .param(token)
                .query(Long.class)
                .single())
        .as("kept as a hash")
        .isZero();
    String page = send(get("/reset").param("token", token)).getContentAsString();
    assertThat(page).contains("silvia@silverline.example");
    desk.pass(Duration.ofMinutes(31));
    assertThat(set(token, GOOD).getStatus()).as("too late").isEqualTo(409);
  }

  @Test
  void asksForTheTokenOfThePageOnEveryForm() {
    MockHttpSession session = session("fiona", "demo");
    for (String form :
        List.of("/account/tokens", "/account/password", "/logout", "/forgot", "/reset")) {
      assertThat(send(post(form).session(session)).getStatus()).as(form).isEqualTo(403);
    }
    assertThat(send(get("/cases").session(session)).getStatus()).isEqualTo(200);
    send(post("/logout").session(session).with(csrf()));
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void changesOnesOwnPasswordAndEndsOtherSessions() {
    staff("changer");
    MockHttpSession here = session("changer", GOOD);
    MockHttpSession elsewhere = session("changer", GOOD);
    assertThat(change(here, "not mine", "some other turtle").getStatus()).isEqualTo(400);
    assertThat(change(here, GOOD, "password1234").getStatus()).isEqualTo(400);
    assertThat(change(here, GOOD, "some other turtle").getRedirectedUrl())
        .isEqualTo("/account?changed");
    assertThat(send(get("/cases").session(here)).getStatus()).isEqualTo(200);
    assertThat(send(get("/cases").accept(MediaType.TEXT_HTML).session(elsewhere)).getStatus())
        .isEqualTo(302);
    assertThat(statusWith("changer", GOOD)).isEqualTo(401);
    assertThat(statusWith("changer", "some other turtle")).isEqualTo(200);
  }

  @Test
  void letsATokenDoWhatItsScopesSayUntilItsEnd() {
    Api.Answer made =
        api.post("/api/tokens", "{\"name\":\"ci\",\"scopes\":[\"cases:read\"],\"days\":2}");
    assertThat(made.status()).isEqualTo(201);
    String secret = made.text("token");
    assertThat(secret).startsWith("cw_");
    assertThat(bearer(get("/api/cases"), secret).getStatus()).isEqualTo(200);
    assertThat(bearer(get("/api/customers"), secret).getStatus()).isEqualTo(403);
    assertThat(bearer(get("/api/tokens"), secret).getStatus())
        .as("no token keeps tokens")
        .isEqualTo(403);
    var listed = api.get("/api/tokens").body().get(0);
    assertThat(listed.path("lastUsedAt").isNull()).isFalse();
    assertThat(listed.toString()).doesNotContain(secret);
    assertThat(
            sql.sql("select count(*) from api_token where token_hash = ? or beginning = ?")
                .params(secret, secret)
                .query(Long.class)
                .single())
        .isZero();
    desk.pass(Duration.ofDays(2));
    assertThat(bearer(get("/api/cases"), secret).getStatus()).isEqualTo(401);
  }

  @Test
  void endsARevokedTokenAtOnce() {
    Api.Answer made =
        api.post("/api/tokens", "{\"name\":\"ci\",\"scopes\":[\"deadlines\"],\"days\":365}");
    String id = made.body().path("about").path("id").asText();
    assertThat(
            api.as("sam")
                .send(org.springframework.http.HttpMethod.DELETE, "/api/tokens/" + id, null)
                .problem())
        .as("another's")
        .isEqualTo("404 unknown-token");
    api.send(org.springframework.http.HttpMethod.DELETE, "/api/tokens/" + id, null);
    assertThat(
            bearer(
                    post("/api/deadlines").contentType(MediaType.APPLICATION_JSON).content("[]"),
                    made.text("token"))
                .getStatus())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"x\",\"scopes\":[\"cases:read\"],\"days\":366}",
        "{\"name\":\"x\",\"scopes\":[\"cases:read\"]}",
        "{\"name\":\"x\",\"scopes\":[],\"days\":1}",
        "{\"name\":\"x\",\"scopes\":[\"everything\"],\"days\":1}",
        "{\"name\":\" \",\"scopes\":[\"cases:read\"],\"days\":1}"
      })
  void makesNoTokenWithoutAnEndOrAScope(String body) {
    assertThat(api.post("/api/tokens", body).problem()).isEqualTo("400 invalid-field");
  }

  @Test
  void showsATokenOnceOnItsPage() throws Exception {
    MockHttpSession session = session("rosa@goldberg.example", "demo");
    MockHttpServletResponse answer =
        send(
            post("/account/tokens")
                .session(session)
                .with(csrf())
                .param("name", "our monitor")
                .param("scope", "cases:write")
                .param("days", "30"));
    String secret = answer.getContentAsString().replaceAll("(?s).*id=\"made\">([^<]*)<.*", "$1");
    assertThat(secret).startsWith("cw_").hasSizeGreaterThan(40);
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    assertThat(send(get("/account").session(session)).getContentAsString())
        .contains("our monitor")
        .doesNotContain(secret);
  }

  @Test
  void showsAdministratorsTheAccounts() throws Exception {
    MockHttpSession session = session("admin", "demo");
    assertThat(send(get("/accounts").session(session)).getContentAsString())
        .contains("fiona", "First line", "Adam Admin");
    assertThat(
            send(get("/accounts").param("name", "gil@goldberg.example").session(session))
                .getRedirectedUrl())
        .isEqualTo("/accounts/gil%40goldberg.example");
    assertThat(send(get("/accounts/gil@goldberg.example").session(session)).getContentAsString())
        .contains("contact of a customer");
    MockHttpServletResponse made =
        send(
            post("/accounts")
                .session(session)
                .with(csrf())
                .param("name", "paged")
                .param("fullName", "Paula Paged")
                .param("group", "auditors"));
    assertThat(made.getContentAsString()).contains("id=\"link\"", "On record", "account made");
    assertThat(
            send(post("/accounts")
                    .session(session)
                    .with(csrf())
                    .param("name", "paged")
                    .param("fullName", "x"))
                .getStatus())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /camunda/api/admin/auth/user/default/login/tasklist",
        "POST /camunda/api/engine/engine/default/user/create",
        "PUT /camunda/api/engine/engine/default/user/fiona/credentials",
        "PUT /camunda/api/engine/engine/default/group/administrators/members/fiona",
        "DELETE /camunda/api/engine/engine/default/user/fiona"
      })
  void closesTheEnginesOwnDoorsToAccounts(String door) {
    String[] words = door.split(" ", -1);
    MockHttpServletRequestBuilder knock =
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
            org.springframework.http.HttpMethod.valueOf(words[0]), words[1]);
    assertThat(send(knock.with(httpBasic("admin", "demo"))).getStatus()).isEqualTo(403);
  }

  @Test
  void keepsContactsOutOfTasklist() {
    assertThat(
            send(get("/camunda/app/tasklist/default/")
                    .with(httpBasic("rosa@goldberg.example", "demo")))
                .getStatus())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/tour", "/login", "/forgot", "/reset", "/account", "/accounts", "/cases"})
  void letsBrowsersDoNothingButShowThePage(String page) {
    MockHttpServletResponse answer = send(get(page).secure(true).with(httpBasic("admin", "demo")));
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Content-Security-Policy"))
        .contains("default-src 'self'", "object-src 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()");
    assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=");
    assertThat(answer.getHeader("Referrer-Policy")).isNotBlank();
    assertThat(requireNonNull(bodyOf(answer)))
        .doesNotContain("<style", " style=", " onclick=", "javascript:")
        .doesNotContainPattern("<script(?![^>]* src=)");
  }

  private void staff(String name) {
    accounts.setPassword(
        accounts.addStaff(
            new NewStaff(name, "Test " + name, null, Set.of(Role.FIRST_LINE)), "test"),
        GOOD,
        "test");
  }

  private int statusWith(String name, String password) {
    return send(get("/api/cases").with(httpBasic(name, password))).getStatus();
  }

  private MockHttpServletResponse signIn(String name, String password) {
    return send(post("/login").with(csrf()).param("username", name).param("password", password));
  }

  private MockHttpSession session(String name, String password) {
    MockHttpSession session = new MockHttpSession();
    MockHttpServletResponse answer =
        send(
            post("/login")
                .session(session)
                .with(csrf())
                .param("username", name)
                .param("password", password));
    assertThat(answer.getRedirectedUrl()).doesNotContain("login");
    return session;
  }

  private MockHttpServletResponse change(MockHttpSession session, String present, String next) {
    return send(
        post("/account/password")
            .session(session)
            .with(csrf())
            .param("present", present)
            .param("password", next));
  }

  private MockHttpServletResponse set(String token, String password) {
    return send(post("/reset").with(csrf()).param("token", token).param("password", password));
  }

  private String forgot(String name) throws Exception {
    return send(post("/forgot").with(csrf()).param("name", name)).getContentAsString();
  }

  private List<String> groupsInTheEngine(String user) {
    return sql.sql("select group_id_ from act_id_membership where user_id_ = ?")
        .param(user)
        .query(String.class)
        .list();
  }

  private MockHttpServletResponse bearer(MockHttpServletRequestBuilder request, String token) {
    return send(request.header("Authorization", "Bearer " + token));
  }

  private static String tokenIn(String link) {
    return link.substring(link.indexOf("token=") + "token=".length());
  }

  private static String bodyOf(MockHttpServletResponse answer) {
    try {
      return answer.getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
    try {
      return http.perform(request).andReturn().getResponse();
    } catch (Exception failed) {
      throw new AssertionError("The request came out as an exception", failed);
    }
  }
}
