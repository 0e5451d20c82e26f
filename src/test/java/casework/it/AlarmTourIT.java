package casework.it;

import static casework.it.RealAlertmanager.PATIENCE;
import static casework.it.RealBrowser.meetsTheRules;
import static casework.it.RealBrowser.picture;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import casework.access.LocalProduct;
import casework.engine.DeskClock;
import casework.it.RealBrowser.Screen;
import casework.mail.MailServer;
import casework.mail.WithMailServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The tour of docs/tour-of-an-alarm.md: from an alarm on a Sunday night to the end of access. */
@EnabledIf(
    value = "isInstalled",
    disabledReason = "there is no prometheus-alertmanager; apt-get install prometheus-alertmanager")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:alarm-tour;DB_CLOSE_DELAY=-1",
      "casework.data=target/alarm-tour"
    })
@ContextConfiguration(initializers = WithMailServer.class)
@ActiveProfiles("sandbox")
@DirtiesContext
class AlarmTourIT {

  private static final String ROSA = "rosa@goldberg.example";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Pattern ANSWER = Pattern.compile("/answer/[A-Za-z0-9/_-]+");
  private static final LocalProduct PRODUCT = new LocalProduct();

  private static RealBrowser browser;

  @TempDir Path folder;
  @LocalServerPort private int port;
  @Autowired private DeskClock clock;
  @Autowired private MailServer mail;

  private DeskClient desk;
  private RealAlertmanager alertmanager;

  static boolean isInstalled() {
    return RealAlertmanager.isInstalled();
  }

  @DynamicPropertySource
  static void product(DynamicPropertyRegistry properties) {
    properties.add("casework.product.url", PRODUCT::url);
    properties.add("casework.product.token-url", () -> PRODUCT.url() + "/oauth/token");
    properties.add("casework.product.client-id", () -> LocalProduct.CLIENT);
    properties.add("casework.product.client-secret", () -> LocalProduct.SECRET);
  }

  @BeforeAll
  static void startBrowser() {
    browser = RealBrowser.start();
  }

  @AfterAll
  static void stopBrowser() {
    PRODUCT.close();
    if (browser != null) {
      browser.close();
    }
  }

  /**
   * The next one from today: Alertmanager lives in the present, and nothing fires in the future.
   * Set rather than lived through: until then the mailbox would be asked for mail every minute.
   */
  @BeforeEach
  void onSundayNight() throws IOException {
    desk = new DeskClient(port);
    ZonedDateTime sunday =
        ZonedDateTime.now(BERLIN)
            .with(TemporalAdjusters.next(DayOfWeek.SUNDAY))
            .with(LocalTime.of(3, 0));
    clock.set(sunday.toInstant());
    alertmanager = RealAlertmanager.start(folder, desk, port);
  }

  @AfterEach
  void letTheClockGo() {
    alertmanager.close();
    clock.release();
  }

  @Test
  void pagesUntilSomebodyAnswersWhoIsLetInForTwoHours() {
    alertmanager.alert("billing-1", Instant.now().minusSeconds(60), null);
    await().atMost(PATIENCE).until(this::isRaised);
    JsonNode raised = desk.get("fiona", "/api/cases?customer=goldberg").path("cases").get(0);
    String number = raised.path("number").asText();
    assertThat(desk.get("fiona", "/api/cases/" + number).path("severity").asInt()).isEqualTo(1);

    pass("PT10S");
    assertThat(callsTo("fiona")).as("who is on call is called at any hour").hasSize(1);
    assertThat(callsTo("sam")).isEmpty();
    pass("PT5M");
    assertThat(callsTo("sam")).as("and the next, since nobody answers").hasSize(1);
    answer(callsTo("sam").get(0));
    JsonNode page = desk.get("audrey", "/api/pages").get(0);
    assertThat(page.path("state").asText()).isEqualTo("ACKNOWLEDGED");
    assertThat(page.path("endedBy").asText()).isEqualTo("sam");
    pass("PT9M");
    assertThat(callsTo("erik")).as("somebody has answered").isEmpty();
    takeOver(number);
    pass("PT1M");
    assertThat(callsTo("erik")).as("Severity 1 engages engineering, too").hasSize(1);

    String grant = askForAccess(number);
    allowTwoHours(grant);
    assertThat(policies()).isEqualTo(1);
    Instant now = clock.instant();
    desk.post(
        "sam",
        "/api/access-grants/" + grant + "/uses",
        """
        {"uses": [
          {"key": "1", "kind": "SESSION_OPENED", "at": "%s", "person": "Sam"},
          {"key": "2", "kind": "ACTION", "at": "%s", "person": "Sam",
           "policy": "CONFIGURATION_READ", "what": "Read the bill run's settings"}]}
        """
            .formatted(now, now));
    pass("PT1H59M50S");
    assertThat(policies()).as("two hours from the approval").isEqualTo(1);
    pass("PT10S");
    assertThat(policies()).as("it ends by itself").isZero();
    try (BrowserContext phone = signIn(ROSA, Screen.PHONE)) {
      Page shown = phone.newPage();
      shown.navigate("/portal/access/" + grant);
      assertThat(shown.locator("h1")).containsText("Ended");
      assertThat(shown.locator("main")).containsText("Read the bill run's settings");
      shown.screenshot(picture("alarm-uses"));
    }
    try (BrowserContext audrey = signIn("audrey", Screen.WORKPLACE)) {
      Page shown = audrey.newPage();
      shown.navigate("/on-call/pages/" + page.path("number").asText());
      assertThat(shown.locator("main")).containsText("Sam Second");
      shown.screenshot(picture("alarm-page"));
    }
  }

  private boolean isRaised() {
    pass("PT5S");
    return desk.get("fiona", "/api/cases?customer=goldberg").path("cases").size() == 1;
  }

  /** Behind the link in the mail, without signing in. */
  private void answer(MimeMessage call) {
    Matcher link = ANSWER.matcher(MailServer.text(call));
    assertThat(link.find()).isTrue();
    try (BrowserContext phone = signIn("sam", Screen.PHONE)) {
      phone.clearCookies();
      Page page = phone.newPage();
      page.navigate(link.group());
      page.screenshot(picture("alarm-answer"));
      meetsTheRules(page);
      page.getByRole(AriaRole.BUTTON, named("I answer")).click();
      assertThat(page.locator("[role=status]")).containsText("you have answered");
    }
  }

  /** Sam routes the case in first line's stead, and works it. */
  private void takeOver(String number) {
    try (BrowserContext sam = signIn("sam", Screen.WORKPLACE)) {
      Page tasklist = sam.newPage();
      for (String task : List.of("Triage case", "Work case")) {
        tasklist.navigate("/camunda/app/tasklist/default/");
        tasklist.locator("text=Open to me").first().click();
        tasklist.locator("h4", new Page.LocatorOptions().setHasText(task)).first().click();
        assertThat(tasklist.locator("text=" + number).first()).isVisible();
        tasklist.locator(".claim").first().click();
        assertThat(tasklist.locator("button:has-text('Complete')")).isEnabled();
        if (task.startsWith("Triage")) {
          tasklist.getByLabel("Pass to the resolvers").check();
          tasklist.locator("button:has-text('Complete')").click();
          assertThat(tasklist.locator("button:has-text('Complete')")).hasCount(0);
        }
      }
    }
    assertThat(desk.get("fiona", "/api/cases/" + number).path("owner").asText()).isEqualTo("sam");
  }

  private String askForAccess(String number) {
    try (BrowserContext sam = signIn("sam", Screen.WORKPLACE)) {
      Page page = sam.newPage();
      page.navigate("/cases/" + number);
      page.getByText("Ask the customer for access").click();
      page.getByLabel("What for").fill("To see why billing does not answer");
      page.getByLabel("Read the configuration").check();
      page.getByLabel("Hours").fill("4");
      page.getByRole(AriaRole.BUTTON, named("Ask")).click();
      assertThat(page.locator("[role=status]")).containsText("administrators are asked");
      return page.url().substring(page.url().lastIndexOf('/') + 1);
    }
  }

  private void allowTwoHours(String grant) {
    try (BrowserContext phone = signIn(ROSA, Screen.PHONE)) {
      Page page = phone.newPage();
      page.navigate("/portal");
      page.getByText("Support asks for access: " + grant).click();
      page.getByLabel("For how long").selectOption("120");
      page.getByRole(AriaRole.BUTTON, named("Allow access")).click();
      assertThat(page.locator("[role=status]")).containsText("You allowed it");
    }
    pass(Duration.ZERO.toString());
  }

  private List<MimeMessage> callsTo(String person) {
    return mail.arrived().stream()
        .filter(one -> isTo(one, person + "@vendor.example"))
        .filter(one -> MailServer.text(one).contains("/answer/"))
        .toList();
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return Arrays.toString(mail.getAllRecipients()).contains(address);
    } catch (MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static int policies() {
    return PRODUCT.of("goldberg").path("supportUsersPermissionPolicy").size();
  }

  /** Time goes by; whatever fell due in it is done when this returns. */
  private void pass(String span) {
    desk.post("fiona", "/api/sandbox/clock/advance", "{\"by\": \"" + span + "\"}");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private BrowserContext signIn(String name, Screen screen) {
    return browser.signIn("http://localhost:" + port, name, screen);
  }
}
