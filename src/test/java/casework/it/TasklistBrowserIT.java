package casework.it;

import static casework.it.RealBrowser.picture;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import casework.engine.DeskClock;
import casework.it.RealBrowser.Screen;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
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

/** A case is worked in Tasklist, in a real browser, and its page is read. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:tasklist;DB_CLOSE_DELAY=-1")
@ActiveProfiles("sandbox")
@DirtiesContext
class TasklistBrowserIT {

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
  void triagesAnswersEscalatesAndResolvesACase() {
    JsonNode raised =
        desk.post(
            "fiona",
            "/api/cases",
            """
            {"customer": "goldberg", "contact": "Gerda <b>Gold</b>", "category": "INCIDENT",
             "subject": "Bills take an hour", "description": "Since noon each bill takes an hour.",
             "productionImpact": "REDUCED", "proposedSeverity": 2}""");
    String number = raised.get("number").asText();

    try (BrowserContext fiona = signIn("fiona")) {
      Page tasklist = open(fiona, "First line queue", "Triage case");
      assertThat(tasklist.locator("text=Goldberg Analytics, Gold")).isVisible();
      assertThat(tasklist.locator("text=Gerda <b>Gold</b>, by web")).isVisible();
      assertThat(tasklist.locator("text=Mon 16 Mar 2026, 13:30 CET").first()).isVisible();
      assertThat(tasklist.locator(".ce-eol-banner:visible")).hasCount(0);
      tasklist.screenshot(picture("tasklist"));
      claim(tasklist);

      tasklist.getByLabel("Answered: solved at once").check();
      tasklist.getByLabel("Internal note").fill("Looks like the nightly job.");
      complete(tasklist);
      assertThat(tasklist.locator(".page-notifications"))
          .containsText("To resolve the case, write to the customer: the public reply is empty.");
      assertThat(tasklist.getByLabel("Internal note")).hasValue("Looks like the nightly job.");
      tasklist.locator(".page-notifications button.close:not(.ng-hide)").first().click();

      tasklist.getByLabel("Pass to the resolvers").check();
      complete(tasklist);
      assertThat(tasklist.locator("h4", named("Triage case"))).hasCount(0);
    }
    try (BrowserContext sam = signIn("sam")) {
      Page tasklist = open(sam, "Second line queue", "Work case");
      assertThat(tasklist.locator("text=Looks like the nightly job.").first()).isVisible();
      claim(tasklist);
      tasklist.getByLabel("Work goes on: I answer, and keep the case").check();
      tasklist.getByLabel("Reply to the customer").fill("We are looking into it.");
      complete(tasklist);
      assertThat(tasklist.getByLabel("Escalate to engineering")).isHidden();
    }
    try (BrowserContext sam = signIn("sam")) {
      Page tasklist = open(sam, "Mine", "Work case");
      assertThat(tasklist.locator("text=We are looking into it.").first()).isVisible();
      tasklist.getByLabel("Escalate to engineering").check();
      tasklist.getByLabel("Internal note").fill("The index is gone.");
      complete(tasklist);
      assertThat(tasklist.locator("h4", named("Work case"))).hasCount(0);
    }
    try (BrowserContext erik = signIn("erik")) {
      Page tasklist = open(erik, "Engineering queue", "Work case");
      claim(tasklist);
      tasklist.getByLabel("Solved: tell the customer how").check();
      tasklist.getByLabel("Reply to the customer").fill("The index is back; bills take a second.");
      complete(tasklist);
      assertThat(tasklist.locator("h4", named("Work case"))).hasCount(0);
    }
    assertThat(desk.get("audrey", "/api/cases/" + number).get("state").asText())
        .isEqualTo("RESOLVED");
    assertThat(
            desk.get("audrey", "/api/cases/" + number + "/clocks/firstResponse")
                .get("state")
                .asText())
        .isEqualTo("MET");

    try (BrowserContext audrey = signIn("audrey")) {
      Page page = audrey.newPage();
      page.navigate(address("/cases/" + number));
      assertThat(page.locator("body")).containsText("The index is back; bills take a second.");
      assertThat(page.locator("body")).containsText("Looks like the nightly job.");
      assertThat(page.locator("body")).containsText("rule_severity2FirstResponse");
      assertThat(page.locator("svg .djs-shape").first()).isVisible();
      page.screenshot(picture("case").setFullPage(true));
      page.navigate(address("/"));
      page.screenshot(picture("home").setFullPage(true));
    }
  }

  @Test
  void beginsQueuesWithWhatIsDueFirst() {
    String asked =
        """
        {"customer": "goldberg", "contact": "Gerda", "category": "INCIDENT",
         "subject": "%s", "description": "See there.", "productionImpact": "%s"}""";
    List<String> raised =
        Stream.of(
                asked.formatted("Everything is down", "SEVERE"),
                asked.formatted("A button is grey", "MINOR"))
            .map(body -> desk.post("fiona", "/api/cases", body).get("number").asText())
            .toList();
    try (BrowserContext fiona = signIn("fiona")) {
      Page tasklist = open(fiona, "First line queue", "Triage case");
      assertThat(tasklist.locator("h4", named("Triage case")).first())
          .containsText("Everything is down");
    }
    raised.forEach(
        number ->
            desk.post("fiona", "/api/cases/" + number + "/withdraw", "{\"reason\": \"Tested\"}"));
  }

  @Test
  void answersByATemplateThatTheFormShows() {
    desk.put(
        "sam",
        "/api/reply-templates/first-checks/en",
        """
        {"title": "First checks",
         "body": "Hello {{contactName}},\\n\\nwe look into *{{subject}}*.\\n\\n{{agentName}}"}""");
    String number =
        desk.post(
                "fiona",
                "/api/cases",
                """
                {"customer": "goldberg", "contact": "Gerda <b>Gold</b>", "category": "INCIDENT",
                 "subject": "Bills take *hours*", "description": "Since noon.",
                 "productionImpact": "REDUCED"}""")
            .get("number")
            .asText();
    try (BrowserContext fiona = signIn("fiona")) {
      Page tasklist = open(fiona, "First line queue", number);
      claim(tasklist);
      tasklist.getByLabel("Ask the customer, and wait for the answer").check();
      tasklist.locator(".fjs-form-field-select .fjs-input-group").click();
      tasklist.locator(".fjs-dropdownlist-item", named("First checks (en)")).click();
      assertThat(tasklist.locator("text=As the customer will read it:")).isVisible();
      assertThat(tasklist.locator("em:has-text('Bills take *hours*')")).isVisible();
      tasklist.screenshot(picture("tasklist-template"));
      complete(tasklist);
      assertThat(tasklist.locator("h4", named("Triage case " + number))).hasCount(0);
    }
    assertThat(desk.get("audrey", "/api/cases/" + number + "/ledger"))
        .filteredOn(entry -> entry.get("kind").asText().equals("PUBLIC_REPLY"))
        .extracting(entry -> entry.get("data").get("text").asText())
        .containsExactly(
            "Hello Gerda \\<b\\>Gold\\</b\\>,\n\nwe look into *Bills take \\*hours\\**.\n\nFiona");
  }

  @Test
  void showsAnAuditorNoWayToChangeATask() {
    desk.post(
        "fiona",
        "/api/cases",
        """
        {"customer": "silverline", "contact": "Sil", "category": "HOW_TO",
         "subject": "How do I export?", "description": "As CSV."}""");
    try (BrowserContext audrey = signIn("audrey")) {
      Page tasklist = open(audrey, "First line queue", "Triage case");
      tasklist.locator(".claim").first().click();
      assertThat(tasklist.locator(".page-notifications")).containsText("does not have");
      assertThat(tasklist.locator("button:has-text('Complete')")).isDisabled();
    }
  }

  private BrowserContext signIn(String user) {
    return browser.signIn(address(""), user, Screen.WORKPLACE);
  }

  private Page open(BrowserContext signedIn, String filter, String task) {
    Page tasklist = signedIn.newPage();
    tasklist.navigate(address("/camunda/app/tasklist/default/"));
    tasklist.locator("text=" + filter).first().click();
    tasklist.locator("h4", named(task)).first().click();
    assertThat(tasklist.locator("text=Open the page of the case")).isVisible();
    return tasklist;
  }

  private static void claim(Page tasklist) {
    tasklist.locator(".claim").first().click();
    assertThat(tasklist.locator("button:has-text('Complete')")).isEnabled();
  }

  private static void complete(Page tasklist) {
    tasklist.locator("button:has-text('Complete')").click();
  }

  private static Page.LocatorOptions named(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
