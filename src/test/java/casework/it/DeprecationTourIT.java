package casework.it;

import static casework.it.RealBrowser.meetsTheRules;
import static casework.it.RealBrowser.picture;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import casework.engine.DeskClock;
import casework.it.RealBrowser.Screen;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
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

/** The tour of a deprecation, docs/tour-of-a-deprecation.md, in a real browser. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:deprecation-tour;DB_CLOSE_DELAY=-1",
      "casework.mail.folder=target/deprecation-tour-mail"
    })
@ActiveProfiles("sandbox")
@DirtiesContext
class DeprecationTourIT {

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
  void isRefusedWithTheEarliestLawfulDateAndThenReachesEveryCustomer() {
    String number = writtenWithAnUnlawfulDate();
    submittedWithLawfulDates(number);
    approved(number);
    advance("PT1S");
    seenByACustomer(number);
    advance("P8D");
    reachedByPeople(number);
    JsonNode proof = desk.get("audrey", "/api/deprecations/" + number).path("proof");
    List<String> missing = new ArrayList<>();
    proof.forEach(
        one -> {
          if (one.path("reachedOn").isNull()) {
            missing.add(one.path("key").asText());
          }
        });
    assertThat(proof.size()).isGreaterThan(2);
    assertThat(missing).isEmpty();
    try (BrowserContext audrey = signIn("audrey", Screen.WORKPLACE)) {
      Page page = audrey.newPage();
      page.navigate(address("/deprecations/" + number));
      assertThat(page.locator("main")).containsText("customers are reached");
      meetsTheRules(page);
      page.screenshot(picture("deprecation-proof").setFullPage(true));
    }
  }

  private String writtenWithAnUnlawfulDate() {
    try (BrowserContext sam = signIn("sam", Screen.WORKPLACE)) {
      Page page = sam.newPage();
      page.navigate(address("/features"));
      page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true)).fill("bill-preview");
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Bill preview");
      page.getByLabel("Where it is documented").fill("https://docs.example/bill-preview");
      page.getByLabel("Documented since").fill("2024-01-01");
      page.getByLabel("defined by the API documentation").check();
      page.getByRole(AriaRole.BUTTON, named("Put it on the register")).click();
      assertThat(page.locator("table")).containsText("Bill preview");
      meetsTheRules(page);
      page.screenshot(picture("features"));
      page.getByRole(AriaRole.LINK, named("Write a notice for Bill preview")).click();
      meetsTheRules(page);
      page.getByLabel("What changes, and what to do").fill("The preview goes. Use simulations.");
      page.getByLabel("The same in German").fill("Die Vorschau entfällt. Nutzen Sie Simulationen.");
      page.getByLabel("The change comes on").fill("2026-06-15");
      page.getByLabel("First day without support").fill("2027-06-15");
      page.getByRole(AriaRole.BUTTON, named("Save the draft")).click();
      page.getByRole(AriaRole.BUTTON, named("Submit it for approval")).click();
      assertThat(page.locator("[role=alert]")).containsText("2026-06-16 at the earliest");
      assertThat(page.locator("[role=alert]")).containsText("T31");
      meetsTheRules(page);
      page.screenshot(picture("deprecation-refused"));
      return page.url().substring(page.url().lastIndexOf('/') + 1);
    }
  }

  private void submittedWithLawfulDates(String number) {
    try (BrowserContext sam = signIn("sam", Screen.WORKPLACE)) {
      Page page = sam.newPage();
      page.navigate(address("/deprecations/" + number));
      page.getByRole(AriaRole.LINK, named("Write it anew")).click();
      page.getByLabel("The change comes on").fill("2026-06-16");
      page.getByLabel("First day without support").fill("2027-06-16");
      page.getByRole(AriaRole.BUTTON, named("Save the draft")).click();
      page.getByRole(AriaRole.BUTTON, named("Submit it for approval")).click();
      assertThat(page.locator(".standing")).containsText("Submitted");
    }
  }

  private void approved(String number) {
    try (BrowserContext lara = signIn("lara", Screen.WORKPLACE)) {
      Page page = lara.newPage();
      page.navigate(address("/deprecations/" + number));
      meetsTheRules(page);
      page.getByRole(AriaRole.BUTTON, named("Approve: it goes out on its date")).click();
      assertThat(page.locator(".standing")).containsText("Approved");
    }
  }

  private void seenByACustomer(String number) {
    try (BrowserContext rosa = signIn(ROSA, Screen.PHONE)) {
      Page page = rosa.newPage();
      page.navigate(address("/portal/features"));
      assertThat(page.locator("main")).containsText("16 June 2027");
      meetsTheRules(page);
      page.getByRole(AriaRole.LINK, named("Bill preview")).first().click();
      assertThat(page.locator("main")).containsText("Use simulations");
      meetsTheRules(page);
      page.screenshot(picture("deprecation-portal"));
      page.getByRole(AriaRole.BUTTON, named("We have this notice")).click();
      assertThat(page.locator("[role=status]")).containsText("on record");
      page.getByRole(AriaRole.BUTTON, named("Deutsch")).click();
      assertThat(page.locator("main")).containsText("16. Juni 2027");
      meetsTheRules(page);
      page.navigate(address("/portal/features"));
      assertThat(page.locator("main")).containsText("Geltende Abkündigungen");
      meetsTheRules(page);
      page.navigate(address("/portal/new/incident"));
      meetsTheRules(page);
    }
    assertThat(desk.get("audrey", "/api/deprecations/" + number).path("state").asText())
        .isEqualTo("IN_FORCE");
  }

  /** Whoever has nobody on record to write to is called. */
  private void reachedByPeople(String number) {
    try (BrowserContext sam = signIn("sam", Screen.WORKPLACE)) {
      Page page = sam.newPage();
      page.navigate(address("/deprecations/" + number));
      assertThat(page.locator(".standing")).containsText("Staff are to reach customers otherwise");
      meetsTheRules(page);
      var record =
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record that"));
      int left = record.count();
      assertThat(left).isPositive();
      for (; left > 0; left--) {
        page.getByLabel("How ").first().fill("By phone");
        record.first().click();
        assertThat(record).hasCount(left - 1);
      }
      assertThat(page.locator(".standing"))
          .not()
          .containsText("Staff are to reach customers otherwise");
    }
  }

  private void advance(String by) {
    desk.post("fiona", "/api/sandbox/clock/advance", "{\"by\": \"%s\"}".formatted(by));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private BrowserContext signIn(String name, Screen screen) {
    return browser.signIn(address(""), name, screen);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
