package casework.it;

import static casework.it.RealBrowser.meetsTheRules;
import static casework.it.RealBrowser.picture;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import casework.access.LocalProduct;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The tour of access, docs/tour-of-access.md: in a real browser, the customer's on a phone. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:access-tour;DB_CLOSE_DELAY=-1")
@ActiveProfiles("sandbox")
@DirtiesContext
class AccessTourIT {

  private static final String ROSA = "rosa@goldberg.example";
  private static final LocalProduct PRODUCT = new LocalProduct();

  private static RealBrowser browser;

  @LocalServerPort private int port;
  @Autowired private DeskClock clock;

  private DeskClient desk;

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

  @BeforeEach
  void onSundayNight() {
    desk = new DeskClient(port);
    desk.put("fiona", "/api/sandbox/clock", "{\"now\": \"2026-03-15T03:00:00+01:00\"}");
  }

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  @Test
  void isAskedForApprovedOnAPhoneUsedAndOver() {
    String number = raised();
    String grant = asked(number);
    try (BrowserContext phone = signIn(ROSA, Screen.PHONE)) {
      Page page = phone.newPage();
      page.navigate(address("/portal/access"));
      meetsTheRules(page);
      page.getByRole(AriaRole.LINK, named(grant)).first().click();
      assertThat(page.locator("main")).containsText("To see why bills fail");
      meetsTheRules(page);
      page.screenshot(picture("access-answer"));
      page.getByLabel("Change the configuration").uncheck();
      page.getByLabel("For how long").selectOption("120");
      page.getByRole(AriaRole.BUTTON, named("Allow access")).click();
      assertThat(page.locator("[role=status]")).containsText("You allowed it");
      advance("PT1S");
      page.reload();
      assertThat(page.locator("h1")).containsText("In force");
      assertThat(policies()).isEqualTo(1);
      desk.post(
          "sam",
          "/api/access-grants/" + grant + "/uses",
          """
          {"uses": [{"key": "1", "kind": "ACTION", "at": "2026-03-15T02:00:01Z",
            "person": "Sam", "policy": "CONFIGURATION_READ", "what": "Read the bill run's settings"}]}
          """);
      advance("PT2H");
      page.reload();
      assertThat(page.locator("h1")).containsText("Ended");
      assertThat(page.locator("main")).containsText("Read the bill run's settings");
      assertThat(policies()).isZero();
      meetsTheRules(page);
      page.screenshot(picture("access-history"));
    }
    try (BrowserContext audrey = signIn("audrey", Screen.WORKPLACE)) {
      Page page = audrey.newPage();
      page.navigate(address("/access/" + grant));
      assertThat(page.locator("main")).containsText("Used");
      meetsTheRules(page);
      page.screenshot(picture("access-staff"));
    }
    assertThat(desk.get("audrey", "/api/access-ledger/verification").path("whole").asBoolean())
        .isTrue();
  }

  private String asked(String number) {
    try (BrowserContext sam = signIn("sam", Screen.WORKPLACE)) {
      Page page = sam.newPage();
      page.navigate(address("/cases/" + number));
      page.getByText("Ask the customer for access").click();
      meetsTheRules(page);
      page.getByLabel("What for").fill("To see why bills fail");
      page.getByLabel("Read the configuration").check();
      page.getByLabel("Change the configuration").check();
      page.getByLabel("Hours").fill("4");
      page.getByRole(AriaRole.BUTTON, named("Ask")).click();
      assertThat(page.locator("[role=status]")).containsText("administrators are asked");
      return page.url().substring(page.url().lastIndexOf('/') + 1);
    }
  }

  private String raised() {
    return desk.post(
            "fiona",
            "/api/cases",
            """
            {"customer": "goldberg", "contact": "Rosa Klein", "category": "INCIDENT",
             "subject": "Bills fail", "description": "All of them.",
             "productionImpact": "SEVERE"}
            """)
        .path("number")
        .asText();
  }

  private void advance(String by) {
    desk.post("fiona", "/api/sandbox/clock/advance", "{\"by\": \"%s\"}".formatted(by));
  }

  private static int policies() {
    return PRODUCT.of("goldberg").path("supportUsersPermissionPolicy").size();
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
