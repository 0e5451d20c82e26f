package casework.mail;

import static casework.mail.MailDesk.header;
import static casework.mail.MailDesk.html;
import static casework.mail.MailDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import casework.customer.Contact;
import casework.outbox.MessageState;
import casework.outbox.OutboxDesk;
import casework.supportcase.Actor;
import casework.supportcase.CaseCourse;
import casework.supportcase.Conversation;
import casework.supportcase.SupportCase;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@MailTest
class MailOutTest {

  private static final Actor SAM = Actor.staff("sam");

  private final MailServer server;
  private final MailDesk desk;
  private final Conversation conversation;
  private final CaseCourse course;
  private final OutboxDesk outbox;
  private final JdbcClient sql;

  MailOutTest(
      MailServer server,
      MailDesk desk,
      Conversation conversation,
      CaseCourse course,
      OutboxDesk outbox,
      JdbcClient sql) {
    this.server = server;
    this.desk = desk;
    this.conversation = conversation;
    this.course = course;
    this.outbox = outbox;
    this.sql = sql;
  }

  @BeforeEach
  void freshMailboxes() throws Exception {
    desk.clock.set(MailDesk.MONDAY);
    desk.jobs.runAll();
    server.forget();
  }

  @Test
  void confirmsARequestWithWhatIsPromised() throws Exception {
    Contact kim = desk.contactOf("goldberg", Locale.ENGLISH);
    SupportCase raised = desk.raisedBy(kim);
    desk.jobs.runAll();
    MimeMessage mail = onlyMailTo(kim);
    assertThat(mail.getSubject()).isEqualTo("[%s] Bills are slow".formatted(raised.number()));
    assertThat(mail.getMessageID())
        .matches("<" + raised.number().toLowerCase(Locale.ROOT) + "\\.\\d+@casework\\.example>");
    assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header(mail, "References")).isEqualTo(root(raised));
    assertThat(header(mail, "Reply-To"))
        .matches(".*support\\+cw" + raised.id() + "\\.[0-9a-f]{20}@casework\\.example.*");
    assertThat(text(mail))
        .contains("Hello Kim Kunde,", "The clock has started.")
        .contains("a response by Monday 16 March 2026, 14:30 (CET) at the latest")
        .contains("/portal/cases/" + raised.number());
    assertThat(html(mail)).contains("lang=\"en\"", "The clock has started.");
  }

  @Test
  void writesGermanToGermansWithBothZones() {
    Contact kim = desk.contactOf("promenade", Locale.GERMAN);
    desk.clock.set(Instant.parse("2026-03-15T12:00:00Z"));
    desk.raisedBy(kim);
    desk.jobs.runAll();
    MimeMessage mail = onlyMailTo(kim);
    assertThat(header(mail, "Content-Language")).isEqualTo("de");
    assertThat(text(mail))
        .contains("Guten Tag Kim Kunde,", "Ihre Support-Zeiten beginnen am Montag, 16. März 2026")
        .contains("05:00 Uhr (EDT)", "10:00 Uhr (MEZ)", "in der Zone Ihres Vertrags");
  }

  @Test
  void keepsTheThreadOfACase() throws Exception {
    Contact kim = desk.contactOf("goldberg", Locale.ENGLISH);
    SupportCase raised = desk.raisedBy(kim);
    desk.jobs.runAll();
    conversation.reply(raised.number(), null, SAM, "Look <b>here</b>: it is fixed & well.");
    desk.jobs.runAll();
    List<MimeMessage> mails = mailsTo(kim);
    assertThat(mails).hasSize(2);
    MimeMessage reply = mails.get(1);
    assertThat(header(reply, "In-Reply-To")).isEqualTo(mails.get(0).getMessageID());
    assertThat(header(reply, "References"))
        .isEqualTo(root(raised) + " " + mails.get(0).getMessageID());
    assertThat(header(reply, "Auto-Submitted")).as("a person wrote it").isEmpty();
    assertThat(text(reply)).contains("> Look <b>here</b>: it is fixed & well.");
    assertThat(html(reply)).contains("Look &lt;b&gt;here&lt;/b&gt;: it is fixed &amp; well.");
  }

  @Test
  void tellsOnceOfAStepThatLeavesManyFacts() {
    Contact kim = desk.contactOf("goldberg", Locale.ENGLISH);
    SupportCase raised = desk.raisedBy(kim);
    course.setSeverity(raised.number(), null, SAM, 3, "There is a way around");
    course.resolve(raised.number(), null, SAM, "Press the button.");
    desk.jobs.runAll();
    assertThat(mailsTo(kim)).hasSize(3);
    assertThat(text(mailsTo(kim).get(1))).contains("severity is now 3 (before: 2)");
    assertThat(text(mailsTo(kim).get(2)))
        .contains("There is a solution", "> Press the button.")
        .doesNotContain("There is an answer");
  }

  @Test
  void saysWhyARequestIsRefusedAndByWhichClause() {
    Contact kim = desk.contactOf("sunset", Locale.ENGLISH);
    desk.raisedBy(kim);
    desk.jobs.runAll();
    MimeMessage mail = onlyMailTo(kim);
    assertThat(text(mail)).contains("We cannot serve your request", "This follows from T");
  }

  @Test
  void neverMailsAnInternalNote() {
    Contact kim = desk.contactOf("goldberg", Locale.ENGLISH);
    SupportCase raised = desk.raisedBy(kim);
    desk.jobs.runAll();
    conversation.addNote(raised.number(), null, SAM, "Between us: they pay late.");
    desk.jobs.runAll();
    assertThat(mailsTo(kim)).hasSize(1);
    assertThat(
            sql.sql("select count(*) from outbox_message where payload like '%they pay late%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void everyMailArrivesOnceThoughTheServerStopsInTheMiddle() {
    Contact kim = desk.contactOf("goldberg", Locale.ENGLISH);
    SupportCase raised = desk.raisedBy(kim);
    desk.jobs.runAll();
    server.stopSmtp();
    conversation.reply(raised.number(), null, SAM, "one");
    desk.jobs.runAll();
    conversation.reply(raised.number(), null, SAM, "two");
    conversation.reply(raised.number(), null, SAM, "three");
    pass(Duration.ofMinutes(2));
    assertThat(mailsTo(kim)).hasSize(1);
    server.startSmtp();
    pass(Duration.ofHours(1));
    pass(Duration.ofHours(1));
    List<MimeMessage> mails = mailsTo(kim);
    assertThat(mails).hasSize(4);
    assertThat(mails.stream().map(mail -> header(mail, "Message-ID"))).doesNotHaveDuplicates();
    assertThat(text(mails.get(1))).contains("> one");
    assertThat(text(mails.get(2))).contains("> two");
    assertThat(text(mails.get(3))).contains("> three");
  }

  @Test
  void asksAPersonWhereACrashLeavesItUnknownWhetherTheMailArrived() {
    Contact kim = desk.contactOf("goldberg", Locale.ENGLISH);
    SupportCase raised = desk.raisedBy(kim);
    long id =
        sql.sql("select id from outbox_message where case_id = ?")
            .param(raised.id())
            .query(Long.class)
            .single();
    // As the row is after a crash while the mail was handed over.
    sql.sql("update outbox_message set state = 'SENDING', attempts = 1 where id = ?")
        .param(id)
        .update();
    desk.jobs.runAll();
    pass(Duration.ofHours(20));
    assertThat(mailsTo(kim)).isEmpty();
    assertThat(outbox.get(id).state()).isEqualTo(MessageState.UNCLEAR);
    outbox.retry(id, "admin");
    desk.jobs.runAll();
    assertThat(header(onlyMailTo(kim), "Message-ID")).contains("." + id + "@");
    assertThat(outbox.get(id).remoteId()).isEqualTo(header(onlyMailTo(kim), "Message-ID"));
  }

  private void pass(Duration span) {
    desk.clock.advance(span);
    desk.jobs.runAll();
  }

  private List<MimeMessage> mailsTo(Contact contact) {
    return server.arrived().stream()
        .filter(mail -> header(mail, "To").contains(contact.email()))
        .toList();
  }

  private MimeMessage onlyMailTo(Contact contact) {
    assertThat(mailsTo(contact)).hasSize(1);
    return mailsTo(contact).get(0);
  }

  private static String root(SupportCase of) {
    return "<%s@casework.example>".formatted(of.number().toLowerCase(Locale.ROOT));
  }
}
