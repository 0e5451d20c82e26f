package casework.it;

import static casework.it.RealBrowser.picture;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import casework.chat.SlackWorkspace;
import casework.chat.WithChats;
import casework.engine.DeskClock;
import casework.it.RealBrowser.Screen;
import casework.mail.MailServer;
import casework.mail.WithMailServer;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Base64;
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
import org.springframework.test.context.ContextConfiguration;

/** The tour of docs/tour-of-a-request.md, step by step, with everybody who takes part in it. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:tour;DB_CLOSE_DELAY=-1")
@ContextConfiguration(initializers = {WithMailServer.class, WithChats.class})
@ActiveProfiles("sandbox")
@DirtiesContext
class RequestTourIT {

  private static final String ROSA = "rosa@goldberg.example";
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
  @Autowired private MailServer mail;
  @Autowired private SlackWorkspace slack;

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
    desk.put("fiona", "/api/sandbox/clock", "{\"now\": \"2026-03-16T10:30:00+01:00\"}");
  }

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  @Test
  void goesByPortalMailTasklistAndSlackThoughTheMailServerStops() throws Exception {
    openSlack("goldberg", "C0GOLD");
    try (BrowserContext rosa = browser.signIn(site(), ROSA, Screen.DESKTOP);
        BrowserContext fiona = browser.signIn(site(), "fiona", Screen.WORKPLACE);
        BrowserContext sam = browser.signIn(site(), "sam", Screen.WORKPLACE)) {
      wantsSolutionsInSlack(rosa);
      String number = raiseWithAScreenshot(rosa);
      pass("PT1M");
      MimeMessage confirmation = onlyMail("We have received your request");

      mail.stopSmtp();
      mail.deliver(replyTo(confirmation, "It began in February."));
      pass("PT2M");
      Page triage = claim(fiona, "First line queue", "Triage case");
      assertThat(triage.locator("text=" + number).first()).isVisible();
      assertThat(triage.locator("text=It began in February.").first()).isVisible();
      triage.getByLabel("Pass to the resolvers").check();
      triage.getByLabel("Reply to the customer").fill("We look at the index.");
      triage.getByLabel("Internal note").fill("Their third one this week.");
      triage.screenshot(picture("tour-tasklist"));
      complete(triage);
      pass("PT5M");
      assertThat(mailsToRosa()).hasSize(1);
      mail.startSmtp();
      pass("PT1H");
      pass("PT1H");
      MimeMessage answer = theMailThatSays("We look at the index.");
      assertThat(answer.getHeader("References")[0]).contains(messageId(confirmation));

      Page work = claim(sam, "Second line queue", "Work case");
      work.getByLabel("Solved: tell the customer how").check();
      work.getByLabel("Reply to the customer").fill("We put the index back.");
      complete(work);
      pass("PT1M");
      assertThat(slack.posted)
          .filteredOn(said -> said.text().contains("We put the index back."))
          .hasSize(1)
          .allMatch(said -> said.channel().equals("C0GOLD"));

      confirmAndRate(rosa, number);
      pass("PT1H");
      assertThat(desk.get("audrey", "/api/cases/" + number).get("state").asText())
          .isEqualTo("CLOSED");
      assertThat(mailsToRosa().stream().map(RequestTourIT::messageId)).doesNotHaveDuplicates();
      assertThat(mailsToRosa()).noneMatch(one -> says(one, "third one"));
      assertThat(slack.posted).noneMatch(said -> said.text().contains("third one"));
    }
  }

  @Test
  void tellsASilverCustomerWhichChannelsItHasAndServesItOnTheWeb() {
    try (BrowserContext fiona = browser.signIn(site(), "fiona", Screen.WORKPLACE)) {
      Page phone = fiona.newPage();
      phone.navigate("/phone");
      phone.getByLabel("Number or PIN").fill("silverline");
      phone.getByRole(AriaRole.BUTTON, named("Find")).click();
      assertThat(phone.locator("blockquote"))
          .containsText("With your plan, Silver, you reach us by: the web.");
      phone.getByLabel("or the name of somebody else").fill("Silvia Silver");
      phone.getByRole(AriaRole.BUTTON, named("Keep")).click();
      phone.getByLabel("In a few words").fill("Bills are late");
      phone.getByLabel("What the caller tells").fill("Since Monday.");
      phone.getByRole(AriaRole.BUTTON, named("Put the refusal on record")).click();
      assertThat(phone.locator(".state", new Page.LocatorOptions().setHasText("Refused")))
          .isVisible();
      phone.screenshot(picture("tour-phone"));
    }
    openSlack("silverline", "C0SILVER");
    slack.user("U0SILVIA", "Silvia Silver", SILVIA, "T0CUSTOMER");
    String asked = slack.writes(site(), clock.instant(), "C0SILVER", "U0SILVIA", "Bills are late");
    pass("PT1M");
    assertThat(slack.textsIn(asked))
        .singleElement()
        .asString()
        .contains("Your plan, Silver, has these channels: the portal on the web.");

    try (BrowserContext silvia = browser.signIn(site(), SILVIA, Screen.PHONE)) {
      Page page = silvia.newPage();
      page.navigate("/portal/new/incident");
      page.getByLabel("In one line").fill("Bills are late");
      page.getByLabel("Tell us more").fill("Since Monday.");
      page.getByText("Noticeably: it works only now and then, or slowly").click();
      page.getByText("Send the request").click();
      assertThat(page.locator("[role=status]")).containsText("We have your request");
    }
  }

  private void openSlack(String customer, String channel) {
    desk.tell(
        "admin",
        "/api/customers/" + customer + "/channels",
        "{\"channel\": \"SLACK\", \"address\": \"" + channel + "\", \"from\": \"2026-01-01\"}");
  }

  private static void wantsSolutionsInSlack(BrowserContext rosa) {
    Page page = rosa.newPage();
    page.navigate("/portal/account");
    page.getByText("What we tell you, and how").click();
    page.selectOption("select[name='channel.RESOLVED']", "CHAT");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.locator("[role=status]")).containsText("Saved");
  }

  private static String raiseWithAScreenshot(BrowserContext rosa) {
    Page page = rosa.newPage();
    page.navigate("/portal/new/incident");
    page.getByLabel("In one line").fill("Bill generation is abnormally slow");
    page.getByLabel("Tell us more").fill("The nightly run takes nine hours instead of one.");
    page.getByText("Noticeably: it works only now and then, or slowly").click();
    assertThat(page.locator("#promise")).containsText("Monday 16 March 2026, 14:30 (Berlin)");
    page.getByLabel("Files").setInputFiles(SCREENSHOT);
    page.getByText("Send the request").click();
    assertThat(page.locator("[role=status]")).containsText("We have your request");
    assertThat(page.getByText("slow.png")).isVisible();
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  private static Page claim(BrowserContext who, String queue, String task) {
    Page tasklist = who.newPage();
    tasklist.navigate("/camunda/app/tasklist/default/");
    tasklist.locator("text=" + queue).first().click();
    tasklist.locator("h4", new Page.LocatorOptions().setHasText(task)).first().click();
    tasklist.locator(".claim").first().click();
    assertThat(tasklist.locator("button:has-text('Complete')")).isEnabled();
    return tasklist;
  }

  private static void complete(Page tasklist) {
    Locator complete = tasklist.locator("button:has-text('Complete')");
    complete.click();
    assertThat(complete).hasCount(0);
  }

  private static void confirmAndRate(BrowserContext rosa, String number) {
    Page page = rosa.newPage();
    page.navigate("/portal/cases/" + number);
    assertThat(page.locator(".story")).containsText("It began in February.");
    assertThat(page.locator(".story")).containsText("We put the index back.");
    page.screenshot(picture("tour-portal"));
    page.getByText("Yes, it is solved").click();
    page.locator(".stars .choice").last().click();
    page.getByText("Send the rating").click();
    assertThat(page.locator("body")).containsText("5 of 5");
    assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
  }

  private static MimeMessage replyTo(MimeMessage mail, String text) throws MessagingException {
    MimeMessage reply = MailServer.mailFrom(ROSA, "Re: " + mail.getSubject(), text);
    reply.setHeader("In-Reply-To", mail.getMessageID());
    reply.setHeader("References", mail.getMessageID());
    return reply;
  }

  private MimeMessage onlyMail(String saying) {
    assertThat(mailsToRosa()).hasSize(1).allMatch(one -> says(one, saying));
    return mailsToRosa().get(0);
  }

  private MimeMessage theMailThatSays(String words) {
    List<MimeMessage> found = mailsToRosa().stream().filter(one -> says(one, words)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private List<MimeMessage> mailsToRosa() {
    return mail.arrived().stream().filter(one -> isTo(one, ROSA)).toList();
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return Arrays.toString(mail.getAllRecipients()).contains(address);
    } catch (MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static boolean says(MimeMessage mail, String words) {
    return MailServer.text(mail).contains(words);
  }

  private static String messageId(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Time goes by; whatever fell due in it is done when this returns. */
  private void pass(String span) {
    desk.post("fiona", "/api/sandbox/clock/advance", "{\"by\": \"" + span + "\"}");
  }

  private String site() {
    return "http://localhost:" + port;
  }
}
