package casework.mail;

import static casework.mail.MailDesk.header;
import static casework.mail.MailDesk.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.attachment.Attachments;
import casework.customer.Contact;
import casework.supportcase.Actor;
import casework.supportcase.CaseCourse;
import casework.supportcase.CaseState;
import casework.supportcase.Duplicates;
import casework.supportcase.EntryKind;
import casework.supportcase.SupportCase;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@MailTest
class MailInTest {

  private static final RequestPostProcessor FIONA = httpBasic("fiona", "demo");

  private final MailServer server;
  private final MailDesk desk;
  private final MailRound round;
  private final Quarantine quarantine;
  private final CaseCourse course;
  private final Duplicates duplicates;
  private final ReplyAddress addresses;
  private final MockMvc pages;
  private final JdbcClient sql;
  private final Attachments attachments;

  private Contact kim;
  private SupportCase raised;
  private String confirmation = "";

  @SuppressWarnings("NullAway.Init")
  MailInTest(
      MailServer server,
      MailDesk desk,
      MailRound round,
      Quarantine quarantine,
      CaseCourse course,
      Duplicates duplicates,
      ReplyAddress addresses,
      MockMvc pages,
      JdbcClient sql,
      Attachments attachments) {
    this.server = server;
    this.desk = desk;
    this.round = round;
    this.quarantine = quarantine;
    this.course = course;
    this.duplicates = duplicates;
    this.addresses = addresses;
    this.pages = pages;
    this.sql = sql;
    this.attachments = attachments;
  }

  @BeforeEach
  void aCaseWithItsConfirmation() throws Exception {
    desk.clock.set(MailDesk.MONDAY);
    desk.jobs.runAll();
    server.forget();
    round.look();
    kim = desk.contactOf("goldberg", Locale.ENGLISH);
    raised = desk.raisedBy(kim);
    desk.jobs.runAll();
    confirmation = mailsTo(kim.email()).get(0).getMessageID();
  }

  @Test
  void takesAReplyIntoItsCaseWithoutWhatItQuotes() throws Exception {
    MimeMessage reply =
        reply(
            "It is still slow.\r\n\r\nOn Mon, 16 Mar 2026 at 10:31, Support wrote:\r\n> We have"
                + " received your request\r\n");
    String id = server.deliver(reply);
    round.look();
    assertThat(messages()).containsExactly("It is still slow.");
    assertThat(quarantine.fullText(latest(MailState.ACCEPTED).id())).contains("> We have received");
    course.resolve(raised.number(), null, Actor.staff("sam"), "Now it is fast.");
    desk.jobs.runAll();
    MimeMessage answer = mailsTo(kim.email()).get(1);
    assertThat(header(answer, "In-Reply-To")).isEqualTo(id);
    assertThat(header(answer, "References")).contains(confirmation).endsWith(id);
  }

  @Test
  void takesEachMailOnceWhateverBecomesOfTheMarks() throws Exception {
    MimeMessage reply = reply("Once, please.");
    server.deliver(reply);
    round.look();
    round.look();
    // A mailbox that was moved to another server: all UIDs are new.
    sql.sql("update mailbox set uid_validity = 1, last_uid = 0").update();
    sql.sql("update received_mail set uid_validity = 1").update();
    round.look();
    assertThat(messages()).containsExactly("Once, please.");
    assertThat(latest(MailState.IGNORED).reason()).contains("second copy");
  }

  @Test
  void takesAMailOnceThoughTheMarkWasNotWritten() throws Exception {
    server.deliver(reply("Once, please."));
    round.look();
    // As after a crash between a mail and the mark behind it.
    sql.sql("update mailbox set last_uid = 0").update();
    round.look();
    assertThat(messages()).containsExactly("Once, please.");
  }

  @Test
  void findsTheCaseByTheSignedAddress() throws Exception {
    MimeMessage mail = MailServer.mailFrom(kim.email(), "About my bills", "By address");
    mail.setRecipients(MimeMessage.RecipientType.TO, addresses.of(raised.id()));
    server.deliver(mail);
    round.look();
    assertThat(messages()).containsExactly("By address");
  }

  @Test
  void doesNotBelieveAnAddressWithAnotherSignature() throws Exception {
    MimeMessage mail = MailServer.mailFrom(kim.email(), "About my bills", "Forged");
    String good = addresses.of(raised.id());
    mail.setRecipients(
        MimeMessage.RecipientType.TO,
        good.replaceAll("\\.[0-9a-f]{20}@", "." + "0".repeat(20) + "@"));
    server.deliver(mail);
    round.look();
    assertThat(messages()).isEmpty();
    assertThat(latest(MailState.QUARANTINED).body()).isEqualTo("Forged");
  }

  @Test
  void findsTheCaseByTheNumberForAContactOfItsCustomerAlone() throws Exception {
    Contact stranger = desk.contactOf("silverline", Locale.ENGLISH);
    server.deliver(MailServer.mailFrom(kim.email(), "Re: " + raised.number(), "By number"));
    server.deliver(MailServer.mailFrom(stranger.email(), "Re: " + raised.number(), "Not mine"));
    round.look();
    assertThat(messages()).containsExactly("By number");
    assertThat(latest(MailState.QUARANTINED).body()).isEqualTo("Not mine");
  }

  @Test
  void keepsAContactOutOfTheCasesOfAnotherCustomer() throws Exception {
    Contact stranger = desk.contactOf("silverline", Locale.ENGLISH);
    MimeMessage mail = MailServer.mailFrom(stranger.email(), "Re: yours", "Let me in");
    mail.setHeader("In-Reply-To", confirmation);
    server.deliver(mail);
    round.look();
    assertThat(messages()).isEmpty();
    assertThat(latest(MailState.QUARANTINED).reason()).contains("another customer");
  }

  @Test
  void quarantinesUnknownSendersAndAnswersNobody() throws Exception {
    MimeMessage mail = MailServer.mailFrom("who@nowhere.example", "Hello", "Buy this");
    mail.setHeader("In-Reply-To", confirmation);
    server.deliver(mail);
    round.look();
    desk.jobs.runAll();
    assertThat(messages()).isEmpty();
    assertThat(latest(MailState.QUARANTINED).reason()).contains("no contact on record");
    assertThat(mailsTo("who@nowhere.example")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Auto-Submitted, auto-replied",
    "Precedence, auto_reply",
    "Precedence, bulk",
    "X-Auto-Response-Suppress, All",
    "Return-Path, <>"
  })
  void answersNoMachine(String name, String value) throws Exception {
    MimeMessage away = reply("I am on holiday.");
    away.setHeader(name, value);
    server.deliver(away);
    MimeMessage fresh = MailServer.mailFrom(kim.email(), "Away", "I am on holiday.");
    fresh.setHeader(name, value);
    server.deliver(fresh);
    int before = mailsTo(kim.email()).size();
    round.look();
    desk.jobs.runAll();
    assertThat(messages()).isEmpty();
    assertThat(mailsTo(kim.email())).hasSize(before);
    assertThat(latest(MailState.IGNORED).sender()).isEqualTo(kim.email());
  }

  @Test
  void endsALoopOfOurOwnMails() throws Exception {
    MimeMessage own = new MimeMessage(mailsTo(kim.email()).get(0));
    server.deliver(own);
    round.look();
    assertThat(messages()).isEmpty();
  }

  @Test
  void stopsWhoWritesMoreThanAPersonDoes() throws Exception {
    for (int i = 0; i < 25; i++) {
      server.deliver(reply("Message " + i));
    }
    round.look();
    assertThat(messages()).hasSize(20);
    assertThat(latest(MailState.QUARANTINED).reason()).contains("in an hour");
  }

  @Test
  void tellsAContactWithoutACaseWhichChannelsItsPlanHas() throws Exception {
    Contact silver = desk.contactOf("silverline", Locale.GERMAN);
    server.deliver(MailServer.mailFrom(silver.email(), "Hilfe", "Es geht nicht."));
    server.deliver(MailServer.mailFrom(silver.email(), "Hilfe 2", "Immer noch nicht."));
    round.look();
    desk.jobs.runAll();
    assertThat(mailsTo(silver.email())).as("once a day").hasSize(1);
    MimeMessage answer = mailsTo(silver.email()).get(0);
    assertThat(text(answer))
        .contains("Silver", "das Portal im Web", "/portal")
        .doesNotContain("Slack");
    assertThat(header(answer, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(latest(MailState.QUARANTINED).customer()).isEqualTo("silverline");
  }

  @Test
  void readsTheTextOfHtmlMailsAndNothingElse() throws Exception {
    MimeMessage mail = reply("");
    mail.setContent(
        "<html><head><style>p{}</style></head><body><p>First &lt;line&gt;</p><script>alert(1)"
            + "</script><div>Second <a href='https://x.example/'>link</a></div>"
            + "<blockquote>what you wrote</blockquote></body></html>",
        "text/html; charset=UTF-8");
    server.deliver(mail);
    round.look();
    assertThat(messages())
        .singleElement()
        .satisfies(
            text ->
                assertThat(text)
                    .contains("First <line>", "Second link (https://x.example/)")
                    .doesNotContain("alert", "what you wrote", "<p>"));
  }

  @Test
  void keepsAttachments() throws Exception {
    MimeMessage mail = reply("");
    MimeBodyPart said = new MimeBodyPart();
    said.setText("See the file.", "UTF-8");
    MimeBodyPart file = new MimeBodyPart();
    file.setFileName("bill.txt");
    file.setText("Total: 7", "UTF-8");
    file.setDisposition("attachment");
    mail.setContent(new MimeMultipart(said, file));
    server.deliver(mail);
    round.look();
    assertThat(messages()).containsExactly("See the file.");
    assertThat(
            new String(
                quarantine.original(latest(MailState.ACCEPTED).id()).orElseThrow(),
                java.nio.charset.StandardCharsets.UTF_8))
        .contains("bill.txt", "Total: 7");
    assertThat(attachments.of(raised.id()))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.name()).isEqualTo("bill.txt");
              assertThat(kept.addedBy()).startsWith("customer:");
              assertThat(kept.forCustomer()).isTrue();
            });
  }

  @Test
  void keepsTheMessageWhereAFileIsNotTaken() throws Exception {
    MimeMessage mail = reply("");
    MimeBodyPart said = new MimeBodyPart();
    said.setText("Run this.", "UTF-8");
    MimeBodyPart file = new MimeBodyPart();
    file.setFileName("setup.exe");
    file.setContent("MZ" + "\0".repeat(100), "text/plain");
    file.setDisposition("attachment");
    mail.setContent(new MimeMultipart(said, file));
    server.deliver(mail);
    round.look();
    assertThat(messages()).containsExactly("Run this.");
    assertThat(attachments.of(raised.id())).isEmpty();
    assertThat(desk.entries(raised, EntryKind.INTERNAL_NOTE))
        .singleElement()
        .satisfies(note -> assertThat(note.text("text")).contains("setup.exe"));
  }

  @Test
  void takesAReplyToADuplicateIntoTheCaseInWhichItGoesOn() throws Exception {
    Contact pat = desk.contactOf("goldberg", Locale.GERMAN);
    SupportCase original = desk.raisedBy(pat);
    duplicates.merge(
        raised.number(), null, original.number(), Actor.staff("sam"), "The same bill run");
    desk.jobs.runAll();
    MimeMessage told = mailsTo(kim.email()).get(1);
    assertThat(text(told))
        .contains(raised.number() + ") is about the same as " + original.number())
        .contains("The same bill run", "/portal/cases/" + original.number());
    server.deliver(reply("By the old thread"));
    MimeMessage byAddress = MailServer.mailFrom(kim.email(), "About my bills", "By address");
    byAddress.setRecipients(MimeMessage.RecipientType.TO, addresses.of(raised.id()));
    server.deliver(byAddress);
    round.look();
    assertThat(messages()).isEmpty();
    assertThat(desk.entries(original, EntryKind.CUSTOMER_MESSAGE))
        .extracting(entry -> entry.text("text"))
        .containsExactly("By the old thread", "By address");
    course.resolve(original.number(), null, Actor.staff("sam"), "Now it is fast.");
    desk.jobs.runAll();
    assertThat(text(mailsTo(kim.email()).get(2))).contains("Now it is fast.");
    assertThat(text(mailsTo(pat.email()).get(1))).contains("Now it is fast.");
  }

  @Test
  void takesUpAClosedCaseAgain() throws Exception {
    course.resolve(raised.number(), null, Actor.staff("sam"), "Done.");
    course.confirm(raised.number(), null, Actor.customer("Kim"));
    assertThat(desk.reader.get(raised.number()).state()).isEqualTo(CaseState.CLOSED);
    server.deliver(reply("It is slow again."));
    round.look();
    assertThat(desk.reader.get(raised.number()).state()).isEqualTo(CaseState.OPEN);
    assertThat(messages()).containsExactly("It is slow again.");
  }

  @Test
  void quarantinesWhatACaseDoesNotTakeAnyMore() throws Exception {
    course.withdraw(raised.number(), null, Actor.customer("Kim"), "Not needed");
    server.deliver(reply("But wait."));
    round.look();
    assertThat(messages()).isEmpty();
    assertThat(latest(MailState.QUARANTINED).reason()).contains("has ended");
    assertThat(latest(MailState.QUARANTINED).customer()).isEqualTo("goldberg");
  }

  @Test
  void quarantinesWhatItCannotReadAndGoesOn() throws Exception {
    MimeMessage broken = MailServer.mailFrom(kim.email(), "Broken", "");
    broken.setContent("--x\r\nContent-Type: multipart/mixed; boundary=\"\"\r\n\r\n", "text/plain");
    broken.setHeader("Content-Type", "multipart/mixed");
    server.deliver(broken);
    server.deliver(reply("After it"));
    round.look();
    assertThat(messages()).containsExactly("After it");
  }

  @Test
  void firstLineDecidesAboutQuarantinedMails() throws Exception {
    server.deliver(MailServer.mailFrom("who@nowhere.example", "Hello <b>", "Into the case"));
    server.deliver(MailServer.mailFrom("new@nowhere.example", "Please help", "A case of its own"));
    server.deliver(MailServer.mailFrom("spam@nowhere.example", "Buy", "Buy"));
    round.look();
    pages
        .perform(get("/quarantine").with(FIONA))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Hello &lt;b&gt;")))
        .andExpect(content().string(not(containsString("Hello <b>"))));
    decide("Into the case", "accept", "number", raised.number(), "", "");
    decide("A case of its own", "raise", "customer", "goldberg", "category", "INCIDENT");
    decide("Buy", "discard", "reason", "Advertising", "", "");
    assertThat(messages()).containsExactly("Into the case");
    assertThat(latest(MailState.RAISED).decidedBy()).isEqualTo("fiona");
    assertThat(
            desk.reader
                .get(String.valueOf(latest(MailState.RAISED).caseNumber()))
                .request()
                .subject())
        .isEqualTo("Please help");
    assertThat(latest(MailState.DISCARDED).reason()).isEqualTo("Advertising");
    long decided = latest(MailState.DISCARDED).id();
    pages
        .perform(post("/quarantine/" + decided + "/discard").with(csrf()).with(FIONA))
        .andExpect(status().isConflict());
    pages
        .perform(get("/quarantine").with(httpBasic("audrey", "demo")))
        .andExpect(status().isForbidden());
  }

  @Test
  void notesAMailboxThatCannotBeReadAndLooksAgain() {
    sql.sql("update mailbox set problem = 'The mailbox cannot be read'").update();
    assertThat(round.problem()).isPresent();
    round.look();
    assertThat(round.problem()).isEmpty();
  }

  private void decide(
      String body, String what, String name, String value, String name2, String value2)
      throws Exception {
    long id =
        quarantine.list(MailState.QUARANTINED).stream()
            .filter(mail -> mail.body().equals(body))
            .findFirst()
            .orElseThrow()
            .id();
    var request =
        post("/quarantine/" + id + "/" + what).with(csrf()).with(FIONA).param(name, value);
    pages
        .perform(name2.isEmpty() ? request : request.param(name2, value2))
        .andExpect(redirectedUrl("/quarantine"));
  }

  private MimeMessage reply(String text) throws Exception {
    MimeMessage reply = MailServer.mailFrom(kim.email(), "Re: whatever", text);
    reply.setHeader("In-Reply-To", confirmation);
    reply.setHeader("References", confirmation);
    return reply;
  }

  private List<String> messages() {
    return desk.entries(raised, EntryKind.CUSTOMER_MESSAGE).stream()
        .map(entry -> String.valueOf(entry.text("text")))
        .toList();
  }

  private ReceivedMail latest(MailState state) {
    return quarantine.list(state).get(0);
  }

  private List<MimeMessage> mailsTo(String address) {
    return server.arrived().stream().filter(mail -> header(mail, "To").contains(address)).toList();
  }
}
