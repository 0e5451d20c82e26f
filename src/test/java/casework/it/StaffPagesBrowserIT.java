package casework.it;

import static casework.it.RealBrowser.picture;
import static casework.it.RealBrowser.violations;
import static org.assertj.core.api.Assertions.assertThat;

import casework.engine.DeskClock;
import casework.it.RealBrowser.Screen;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The staff's rooms, with something in each, on a desk and on a phone in the night. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:staff-pages;DB_CLOSE_DELAY=-1")
@ActiveProfiles("sandbox")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SoftAssertionsExtension.class)
class StaffPagesBrowserIT {

  /** Whoever does something there. */
  private static final Map<String, List<String>> ROOMS =
      Map.of(
          "fiona",
          List.of(
              "/",
              "/tour",
              "/cases",
              "/cases/{case}",
              "/phone",
              "/alarms",
              "/on-call",
              "/on-call/pages/PG-000001",
              "/quarantine",
              "/chats"),
          "sam",
          List.of(
              "/access",
              "/access/new",
              "/access/{access}",
              "/features",
              "/features/bill-preview",
              "/deprecations",
              "/deprecations/new?feature=bill-preview",
              "/onboardings",
              "/onboardings/{onboarding}",
              "/articles",
              "/articles/new",
              "/notices"),
          "petra",
          List.of("/referrals", "/referrals/{referral}", "/customers/goldberg/sows/new"),
          "admin",
          List.of(
              "/on-call/rotas/second-line",
              "/customers",
              "/customers/goldberg",
              "/customers/goldberg/webhooks",
              "/reply-templates",
              "/accounts",
              "/accounts/sam",
              "/account",
              "/outbox"));

  private final RealBrowser browser = RealBrowser.start();

  @LocalServerPort private int port;
  @Autowired private DeskClock clock;
  @InjectSoftAssertions private SoftAssertions soft;

  private Map<String, String> numbers = Map.of();
  private DeskClient desk = new DeskClient(0);

  @AfterAll
  void stop() {
    browser.close();
    clock.release();
  }

  @BeforeAll
  void somethingInEachRoom() {
    desk = new DeskClient(port);
    desk.put("fiona", "/api/sandbox/clock", "{\"now\": \"2026-03-16T10:30:00+01:00\"}");
    String number = raised("INCIDENT", "\"productionImpact\": \"SEVERE\", \"proposedSeverity\": 1");
    raised("HOW_TO", "\"subjectArea\": \"CUSTOM_SOLUTION\"");
    desk.post(
        "fiona",
        "/api/alarms",
        """
        {"alarms": [{"status": "FIRING", "startsAt": "2026-03-16T09:00:00Z",
          "labels": {"alertname": "HighLatency", "severity": "warning", "customer": "nobody"}}]}
        """);
    desk.post(
        "sam",
        "/api/features",
        """
        {"key": "bill-preview", "name": "Bill preview", "material": true,
         "documentation": "https://docs.example.com/bill-preview"}""");
    String grant =
        desk.post(
                "sam",
                "/api/access-grants",
                """
                {"customer": "goldberg", "caseNumber": "%s", "reason": "SUPPORT_REQUEST",
                 "purpose": "To see the settings", "policies": ["CONFIGURATION_READ"], "minutes": 120}"""
                    .formatted(number))
            .path("number")
            .asText();
    String referral = desk.get("petra", "/api/referrals").get(0).path("number").asText();
    String onboarding =
        desk.post("lara", "/api/onboardings", "{\"customer\": \"silverline\"}")
            .path("number")
            .asText();
    desk.post("fiona", "/api/sandbox/clock/advance", "{\"by\": \"PT10M\"}");
    numbers =
        Map.of(
            "{case}", number,
            "{access}", grant,
            "{referral}", referral,
            "{onboarding}", onboarding);
  }

  private String raised(String category, String facts) {
    return desk.post(
            "fiona",
            "/api/cases",
            """
            {"customer": "goldberg", "contact": "Rosa Klein", "category": "%s", %s,
             "subject": "Bills take an hour", "description": "Since noon."}"""
                .formatted(category, facts))
        .path("number")
        .asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fiona", "sam", "petra", "admin"})
  void areForEveryoneAndFitTheScreen(String person) {
    for (Screen screen : List.of(Screen.WORKPLACE, Screen.PHONE)) {
      try (BrowserContext own = browser.signIn("http://localhost:" + port, person, screen)) {
        Page page = own.newPage();
        ROOMS.getOrDefault(person, List.of()).forEach(room -> visit(page, room, screen));
      }
    }
  }

  private void visit(Page page, String room, Screen screen) {
    String where = room + " " + screen;
    String address = room;
    for (Map.Entry<String, String> number : numbers.entrySet()) {
      address = address.replace(number.getKey(), number.getValue());
    }
    assertThat(page.navigate(address).status()).as(where).isEqualTo(200);
    page.screenshot(picture("staff" + room.replaceAll("\\W+", "-") + "-" + screen));
    soft.assertThat(violations(page)).as(where).isEmpty();
    soft.assertThat(isTooWide(page)).as(where + " scrolls sideways").isFalse();
  }

  private static boolean isTooWide(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }
}
