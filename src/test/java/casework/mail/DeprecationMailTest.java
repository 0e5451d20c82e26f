package casework.mail;

import static org.assertj.core.api.Assertions.assertThat;

import casework.customer.Contact;
import casework.deprecation.Audience;
import casework.deprecation.Deprecation;
import casework.deprecation.Deprecations;
import casework.deprecation.Draft;
import casework.deprecation.Features;
import casework.deprecation.NewFeature;
import casework.deprecation.Proof;
import casework.security.Role;
import casework.security.Viewer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices of deprecations by mail: sent, kept back by a server that is down, come back (T31). */
@MailTest
class DeprecationMailTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
  private static final Viewer.Staff LARA = new Viewer.Staff("lara", Set.of(Role.LEADERSHIP));

  private final MailServer server;
  private final MailDesk desk;
  private final MailRound round;
  private final Features features;
  private final Deprecations deprecations;
  private final JdbcClient sql;

  private Contact kim;

  @SuppressWarnings("NullAway.Init")
  DeprecationMailTest(
      MailServer server,
      MailDesk desk,
      MailRound round,
      Features features,
      Deprecations deprecations,
      JdbcClient sql) {
    this.server = server;
    this.desk = desk;
    this.round = round;
    this.features = features;
    this.deprecations = deprecations;
    this.sql = sql;
  }

  @BeforeEach
  void aContactWhoReadsGerman() throws Exception {
    desk.clock.set(MailDesk.MONDAY);
    desk.jobs.runAll();
    server.forget();
    round.look();
    kim = desk.contactOf("silverline", Locale.GERMAN);
  }

  @Test
  void reachesEachContactInWritingInTheirLanguage() throws Exception {
    Deprecation notice = inForce();
    MimeMessage mail = mailTo(kim);
    assertThat(mail.getSubject()).contains(notice.number(), "abgekündigt");
    assertThat(MailDesk.text(mail))
        .contains("Es geht.", "16. Juni 2026", "16. Juni 2027", "/portal/deprecations/");
    assertThat(letter(notice).messageId()).isEqualTo(mail.getMessageID());
    assertThat(letter(notice).sentAt()).isEqualTo(MailDesk.MONDAY);
  }

  @Test
  void goesOutOnceTheServerIsBack() throws Exception {
    server.stopSmtp();
    Deprecation notice = inForce();
    assertThat(letter(notice).sentAt()).isNull();
    assertThat(letter(notice).onItsWay()).isTrue();
    assertThat(proof(notice).isReached()).isFalse();
    server.startSmtp();
    desk.clock.advance(Duration.ofSeconds(10));
    desk.jobs.runAll();
    assertThat(letter(notice).hasArrived()).isTrue();
    assertThat(server.arrived()).hasSize(proof(notice).letters().size());
    assertThat(proof(notice).isReached()).isTrue();
  }

  @Test
  void knowsALetterThatCameBack() throws Exception {
    Deprecation notice = inForce();
    String id = mailTo(kim).getMessageID();
    server.deliver(report("delayed", id));
    round.look();
    assertThat(letter(notice).bouncedAt()).as("only late").isNull();
    server.deliver(report("failed", "<casework.99999999@elsewhere.example>"));
    round.look();
    assertThat(letter(notice).bouncedAt()).as("another's mail").isNull();
    server.deliver(report("failed", id));
    round.look();
    Proof.Sent letter = letter(notice);
    assertThat(letter.bouncedAt()).isEqualTo(MailDesk.MONDAY);
    assertThat(letter.problem()).contains("5.1.1", "no such user here");
    assertThat(letter.hasArrived()).isFalse();
    assertThat(
            sql.sql("select state from received_mail order by id desc fetch first 1 rows only")
                .query(String.class)
                .single())
        .isEqualTo(MailState.IGNORED.name());
  }

  private Deprecation inForce() {
    String key = "feature-" + features.all().size();
    features.add(new NewFeature(key, "Bill preview", "https://docs.example/p", null, true, true));
    Draft draft =
        new Draft(
            "It goes.",
            "Es geht.",
            TODAY,
            LocalDate.of(2026, 6, 16),
            LocalDate.of(2027, 6, 16),
            new Audience(Audience.Kind.CUSTOMERS, List.of("silverline")));
    Deprecation notice = deprecations.draft(key, draft, "sam");
    deprecations.submit(notice.number(), "sam");
    deprecations.answer(notice.number(), true, null, LARA);
    desk.jobs.runAll();
    return notice;
  }

  private Proof proof(Deprecation notice) {
    return deprecations.proofOf(deprecations.get(notice.number())).get(0);
  }

  private Proof.Sent letter(Deprecation notice) {
    return proof(notice).letters().stream()
        .filter(letter -> letter.email().equals(kim.email()))
        .findFirst()
        .orElseThrow();
  }

  private MimeMessage mailTo(Contact person) {
    return server.arrived().stream()
        .filter(mail -> MailDesk.header(mail, "To").contains(person.email()))
        .findFirst()
        .orElseThrow();
  }

  /** As Postfix writes it. */
  private static MimeMessage report(String action, String id) throws MessagingException {
    String report =
        """
        Return-Path: <>
        From: MAILER-DAEMON@mx.silverline.example (Mail Delivery System)
        To: support@casework.example
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.silverline.example

        Final-Recipient: rfc822; kim@silverline.example
        Action: %s
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1
            no such user here

        --b1
        Content-Type: text/rfc822-headers

        From: support@casework.example
        Subject: Notice
        Message-ID: %s

        --b1--
        """
            .formatted(action, id)
            .replace("\n", "\r\n");
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(report.getBytes(StandardCharsets.US_ASCII)));
  }
}
