package casework.it;

import static casework.it.RealBrowser.meetsTheRules;
import static casework.it.RealBrowser.picture;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import casework.engine.DeskClock;
import casework.it.RealBrowser.Screen;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** An onboarding in a real browser: the customer's on a phone, with and without scripts. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:onboarding-pages;DB_CLOSE_DELAY=-1")
@ActiveProfiles("sandbox")
@DirtiesContext
class OnboardingBrowserIT {

  private static final String ROSA = "rosa@goldberg.example";

  private static RealBrowser browser;

  @LocalServerPort private int port;
  @Autowired private DeskClock clock;

  private DeskClient desk;

  @BeforeAll
  static void startBrowser() {
    browser = RealBrowser.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void onMondayMorning() {
    desk = new DeskClient(port);
    desk.put("fiona", "/api/sandbox/clock", "{\"now\": \"2026-03-16T10:00:00+01:00\"}");
  }

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  @Test
  void isWorkedThroughByCustomerAndStaff() {
    String number =
        desk.post("sam", "/api/onboardings", "{\"customer\": \"goldberg\"}")
            .path("number")
            .asText();
    desk.put("sam", "/api/onboardings/" + number + "/review-day", "{\"on\": \"2026-04-15\"}");
    try (BrowserContext plain = signIn(ROSA, Screen.WITHOUT_SCRIPTS)) {
      Page page = plain.newPage();
      page.navigate("/portal");
      page.getByText("Your set-up: steps that are yours to do").click();
      page.getByText("Add a note").nth(1).click();
      page.getByLabel("Your note").nth(1).fill("We are in Berlin");
      page.getByRole(AriaRole.BUTTON, named("They are right")).click();
      assertThat(page.locator("[role=status]")).containsText("that step is done");
      assertThat(page.locator("main")).containsText("We are in Berlin");
    }
    desk.post("fiona", "/api/sandbox/clock/advance", "{\"by\": \"P11D\"}");
    try (BrowserContext phone = signIn(ROSA, Screen.PHONE)) {
      Page page = phone.newPage();
      page.navigate("/portal/onboarding");
      assertThat(page.locator("main")).containsText("overdue");
      meetsTheRules(page);
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("nothing is wider than the phone")
          .isEqualTo(390);
      page.screenshot(picture("onboarding-phone").setFullPage(true));
      page.getByRole(AriaRole.BUTTON, named("Deutsch")).click();
      assertThat(page.locator("h1")).hasText("Ihre Einrichtung");
      meetsTheRules(page);
      page.screenshot(picture("onboarding-phone-german").setFullPage(true));
      page.getByRole(AriaRole.BUTTON, named("English")).click();
    }
    try (BrowserContext wide = signIn(ROSA, Screen.DESKTOP)) {
      Page page = wide.newPage();
      page.navigate("/portal/onboarding");
      page.screenshot(picture("portal-onboarding").setFullPage(true));
    }
    try (BrowserContext sam = signIn("sam", Screen.DESKTOP)) {
      Page page = sam.newPage();
      page.navigate("/onboardings");
      assertThat(page.locator("main")).containsText("Tell us who may raise requests");
      meetsTheRules(page);
      page.screenshot(picture("onboardings").setFullPage(true));
      page.getByRole(AriaRole.LINK, named(number)).click();
      assertThat(page.locator("main")).containsText("Staff called in");
      meetsTheRules(page);
      page.screenshot(picture("onboarding").setFullPage(true));
      page.getByLabel("Why it is not needed: The PIN for the helpdesk number").fill("No calls");
      page.locator("tr", new Page.LocatorOptions().setHasText("The PIN for the helpdesk number"))
          .getByRole(AriaRole.BUTTON)
          .click();
      assertThat(page.locator("#steps ~ div").first()).containsText("No calls");
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private BrowserContext signIn(String name, Screen screen) {
    return browser.signIn("http://localhost:" + port, name, screen);
  }
}
