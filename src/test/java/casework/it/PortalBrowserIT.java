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
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Customers raise and follow requests in a real browser, on a desk and on a phone. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:portal;DB_CLOSE_DELAY=-1")
@ActiveProfiles("sandbox")
@DirtiesContext
class PortalBrowserIT {

  private static final String ROSA = "rosa@goldberg.example";
  private static final String GIL = "gil@goldberg.example";
  private static final String SILVIA = "silvia@silverline.example";

  private static final FilePayload SCREENSHOT =
      new FilePayload(
          "slow.png",
          "image/png",
          Base64.getDecoder()
              .decode(
                  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="));

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
  void onFridayEvening() {
    desk = new DeskClient(port);
    desk.put("fiona", "/api/sandbox/clock", "{\"now\": \"2026-03-13T21:30:00+01:00\"}");
  }

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  @Test
  void raisesAnswersConfirmsAndRates() {
    try (BrowserContext rosa = signIn(ROSA, Screen.DESKTOP)) {
      Page page = rosa.newPage();
      page.navigate(address("/portal/new"));
      page.getByText("Something is down or broken").click();
      page.getByLabel("In one line").fill("Bill generation is abnormally slow");
      page.getByLabel("Tell us more").fill("The nightly run takes nine hours instead of one.");
      assertThat(page.locator("#promise")).containsText("Severity 3 (Normal)");
      page.getByText("Noticeably: it works only now and then, or slowly").click();
      assertThat(page.locator("#promise")).containsText("Severity 2 (High)");
      assertThat(page.locator("#promise")).containsText("Monday 16 March 2026, 13:30 (Berlin)");
      page.screenshot(picture("portal-request"));
      page.getByLabel("Files").setInputFiles(SCREENSHOT);
      page.getByText("Send the request").click();

      assertThat(page.locator("[role=status]")).containsText("We have your request");
      assertThat(page.locator("[role=status]").first()).isFocused();
      assertThat(page.locator(".kept").first()).containsText("Monday 16 March 2026, 13:30");
      String number = page.url().substring(page.url().lastIndexOf('/') + 1);
      String file = page.getByText("slow.png").locator("..").getAttribute("href");
      assertThat(rosa.request().get(address(file)).headers())
          .containsEntry("content-type", "image/png");

      desk.put(
          "fiona",
          "/api/cases/" + number + "/severity",
          "{\"severity\": 2, \"reason\": \"So it is\"}");
      desk.post("sam", "/api/cases/" + number + "/messages", note("Their third one this week."));
      desk.post("sam", "/api/cases/" + number + "/ask", "{\"question\": \"Which month?\"}");
      page.reload();
      assertThat(page.locator("body")).not().containsText("third one");
      assertThat(page.locator("[aria-current=step]")).containsText("Waiting for you");
      page.screenshot(picture("portal-case"));
      page.getByLabel("Your message").fill("February 🐢");
      page.getByRole(AriaRole.BUTTON, named("Send")).click();
      assertThat(page.locator("[role=status]")).containsText("Your message is with us");
      assertThat(page.locator("[aria-current=step]")).containsText("In work");

      desk.post(
          "sam", "/api/cases/" + number + "/resolve", "{\"solution\": \"The index is back.\"}");
      page.reload();
      page.getByText("Yes, it is solved").click();
      assertThat(page.locator("[aria-current=step]")).containsText("Closed");
      page.locator(".stars .choice").last().click();
      page.getByLabel("Anything you would like to add?").fill("Quick!");
      page.getByText("Send the rating").click();
      assertThat(page.locator("body")).containsText("5 of 5");

      assertThat(desk.get("audrey", "/api/cases/" + number).get("state").asText())
          .isEqualTo("CLOSED");
      page.navigate(address("/portal?show=all"));
      page.screenshot(picture("portal-cases"));
      page.navigate(address("/portal/plan"));
      page.screenshot(picture("portal-plan"));
    }
  }

  @Test
  void needsNoScriptsForTheEssentials() {
    try (BrowserContext gil = signIn(GIL, Screen.WITHOUT_SCRIPTS)) {
      Page page = gil.newPage();
      page.navigate(address("/portal/new/incident"));
      page.getByLabel("In one line").fill("All is down");
      page.getByLabel("Severely: we cannot work, or hardly").check();
      page.getByText("Show what is promised").click();
      assertThat(page.locator("#promise")).containsText("Severity 1 (Urgent)");
      page.getByText("Send the request").click();
      assertThat(page.locator("[role=alert]")).containsText("Tell us more about it.");
      assertThat(page.getByLabel("In one line")).hasValue("All is down");
      page.getByLabel("Tell us more").fill("Since nine.");
      page.getByText("Send the request").click();
      assertThat(page.locator("[role=status]")).containsText("We have your request");
      String number = page.url().substring(page.url().lastIndexOf('/') + 1);
      page.getByLabel("Your message").fill("It is up again.");
      page.getByRole(AriaRole.BUTTON, named("Send")).click();
      assertThat(page.locator(".story")).containsText("It is up again.");
      page.getByText("Withdraw the request").click();
      page.getByLabel("Why do you need it no more?").fill("It went away.");
      page.getByRole(AriaRole.BUTTON, named("Withdraw")).click();
      assertThat(page.locator("[aria-current=step]")).containsText("Withdrawn");
      page.navigate(address("/portal?show=closed"));
      assertThat(page.locator(".cases")).containsText(number);
      page.getByLabel("Words or a number").fill("nothing like it");
      page.getByRole(AriaRole.BUTTON, named("Find")).click();
      assertThat(page.locator("body")).containsText("No request fits these words.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void isForEveryoneOnEveryPage(String language) {
    String number = raisedBy(SILVIA);
    desk.post("sam", "/api/cases/" + number + "/messages", reply("We are on it."));
    desk.post("sam", "/api/cases/" + number + "/resolve", "{\"solution\": \"Done.\"}");
    List<String> pages =
        List.of(
            "/portal?show=all",
            "/portal?show=waiting&text=nothing",
            "/portal/new",
            "/portal/new/incident",
            "/portal/new/billing",
            "/portal/cases/" + number,
            "/portal/cases/CW-999999",
            "/portal/plan",
            "/portal/articles",
            "/portal/articles?text=bill",
            "/portal/articles/slow-bill-runs",
            "/portal/account",
            "/account",
            "/notices");
    for (Screen screen : List.of(Screen.DESKTOP, Screen.PHONE)) {
      try (BrowserContext silvia = signIn(SILVIA, screen)) {
        Page page = silvia.newPage();
        page.navigate(address("/portal"));
        page.locator(".languages [value=" + language + "]").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        for (String each : pages) {
          page.navigate(address(each));
          meetsTheRules(page, language + " " + each + " " + screen);
          boolean tooWide =
              (Boolean)
                  page.evaluate(
                      "document.documentElement.scrollWidth >"
                          + " document.documentElement.clientWidth");
          assertThat(tooWide).as(each + " " + screen + " scrolls sideways").isFalse();
        }
        page.navigate(address("/portal/new/incident"));
        page.locator("form.ask button[type=submit]").first().click();
        meetsTheRules(page, language + " mistakes " + screen);
        page.navigate(address("/portal/cases/" + number));
        if (language.equals("de") && screen == Screen.PHONE) {
          page.screenshot(picture("portal-phone"));
        }
      }
    }
  }

  @Test
  void goesByKeyboardAlone() {
    try (BrowserContext rosa = signIn(ROSA, Screen.DESKTOP)) {
      Page page = rosa.newPage();
      page.navigate(address("/portal"));
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      assertThat(page.locator(".skip")).isInViewport();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.locator("main a.button")).isFocused();
      page.keyboard().press("Enter");
      page.waitForURL("**/portal/new");
    }
  }

  @Test
  void showsNobodyAnothersCase() {
    String number = raisedBy(ROSA);
    try (BrowserContext silvia = signIn(SILVIA, Screen.PHONE);
        BrowserContext gil = signIn(GIL, Screen.PHONE)) {
      for (BrowserContext other : List.of(silvia, gil)) {
        Page page = other.newPage();
        assertThat(page.navigate(address("/portal/cases/" + number)).status()).isEqualTo(404);
      }
    }
  }

  private String raisedBy(String email) {
    try (BrowserContext contact = signIn(email, Screen.DESKTOP)) {
      Page page = contact.newPage();
      page.navigate(address("/portal/new/defect"));
      page.locator("#subject").fill("A button is too small");
      page.locator("#description").fill("On every page.");
      page.locator("[name=impact][value=MINOR]").check();
      page.locator("form.ask button[type=submit]").first().click();
      page.waitForURL("**/portal/cases/**");
      return page.url().substring(page.url().lastIndexOf('/') + 1);
    }
  }

  private BrowserContext signIn(String email, Screen screen) {
    return browser.signIn(address(""), email, screen);
  }

  private static String reply(String text) {
    return "{\"from\": \"STAFF\", \"text\": \"" + text + "\"}";
  }

  private static String note(String text) {
    return "{\"from\": \"INTERNAL_NOTE\", \"text\": \"" + text + "\"}";
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
