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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * The tour of an SOW, docs/tour-of-an-sow.md: a request that support does not cover ends as an
 * accepted SOW, and the next one on its deliverable is covered. In a real browser, the customer's
 * on a phone.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "casework.demo=true",
      "casework.sandbox.allow-with-postgres=true",
      "server.servlet.session.cookie.secure=false"
    })
@ActiveProfiles({"postgres", "sandbox"})
@Import(RealPostgres.class)
@DirtiesContext
class SowTourIT {

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
  void outOfScopeRequestEndsAsAnSowThatHasSupportServeItsDeliverable() {
    try (BrowserContext phone = signIn(ROSA, Screen.PHONE)) {
      Page rosa = phone.newPage();
      String first = raise(rosa, "Connect our billing system", "CUSTOM_SOLUTION", null);
      assertThat(stateOf(first)).isEqualTo("REFERRED");

      String referral = offered();

      rosa.navigate(address("/portal/offers"));
      meetsTheRules(rosa);
      rosa.navigate(address("/portal"));
      meetsTheRules(rosa);
      rosa.getByText("An offer to decide about: " + referral).click();
      assertThat(rosa.locator("main")).containsText("€4,887.00");
      meetsTheRules(rosa);
      rosa.screenshot(picture("offer-decision"));
      rosa.getByRole(AriaRole.BUTTON, named("Accept the offer")).click();
      assertThat(rosa.locator("[role=status]")).containsText("You accepted the offer");
      meetsTheRules(rosa);
      rosa.navigate(address("/portal/offers"));
      assertThat(rosa.locator("main")).containsText("support serves it");
      meetsTheRules(rosa);
      rosa.screenshot(picture("offer-agreed"));

      String served = raise(rosa, "The connector stopped", null, "/1");
      assertThat(stateOf(served)).isEqualTo("NEW");
      String notServed = raise(rosa, "The training is old", null, "/2");
      assertThat(stateOf(notServed)).isEqualTo("REFERRED");
      seesWhichLineDecided(served);
    }
  }

  private String offered() {
    try (BrowserContext context = signIn("petra", Screen.WORKPLACE)) {
      Page petra = context.newPage();
      petra.navigate(address("/referrals"));
      meetsTheRules(petra);
      petra.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("RF-")).first().click();
      assertThat(petra.locator("main")).containsText("Connect our billing system");
      meetsTheRules(petra);
      petra.getByLabel("Paid").selectOption("TIME_AND_MATERIALS");
      petra.getByLabel("Title").fill("Billing connector");
      petra.getByLabel("What is to be done").fill("We build a connector to your billing system.");
      petra.getByLabel("Work 1").selectOption("CONSULTANT HOUR");
      petra.getByLabel("Hours or days 1").fill("7.5");
      petra.getByLabel("Work 2").selectOption("ENGINEER DAY");
      petra.getByLabel("Hours or days 2").fill("3");
      petra.getByLabel("Deliverable 1").fill("Connector");
      petra.locator("input[name=serves]").first().check();
      petra.getByLabel("Deliverable 2").fill("Training");
      petra.getByRole(AriaRole.BUTTON, named("Keep the offer")).click();
      assertThat(petra.locator("main")).containsText("€4,887.00");
      meetsTheRules(petra);
      petra.screenshot(picture("referral"));
      petra.getByRole(AriaRole.BUTTON, named("Send the offer")).click();
      assertThat(petra.locator("[role=status]")).containsText("sent");
      return petra.url().substring(petra.url().lastIndexOf('/') + 1);
    }
  }

  private void seesWhichLineDecided(String number) {
    try (BrowserContext context = signIn("audrey", Screen.WORKPLACE)) {
      Page audrey = context.newPage();
      audrey.navigate(address("/cases/" + number));
      assertThat(audrey.locator("main")).containsText("Connector, version 1: Support serves it");
      audrey.navigate(address("/customers/goldberg"));
      audrey.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("SOW-")).first().click();
      assertThat(audrey.locator("main")).containsText("in force");
      meetsTheRules(audrey);
      audrey.screenshot(picture("sow"));
    }
  }

  private String raise(
      Page page, String subject, @Nullable String area, @Nullable String deliverable) {
    page.navigate(address("/portal/new/how-to"));
    page.locator("#subject").fill(subject);
    page.locator("#description").fill("As we said on the phone.");
    if (area != null) {
      page.locator("#area").selectOption(area);
    }
    if (deliverable != null) {
      String line = "#deliverable option[value$='%s']".formatted(deliverable);
      page.locator("#deliverable").selectOption(page.locator(line).getAttribute("value"));
    }
    meetsTheRules(page);
    page.getByRole(AriaRole.BUTTON, named("Send the request")).click();
    assertThat(page.locator("[role=status]").first()).isVisible();
    page.waitForURL("**/portal/cases/**");
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  private String stateOf(String number) {
    return desk.get("audrey", "/api/cases/" + number).path("state").asText();
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
