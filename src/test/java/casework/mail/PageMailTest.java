package casework.mail;

import static org.assertj.core.api.Assertions.assertThat;

import casework.customer.Contact;
import casework.supportcase.ProductionImpact;
import casework.supportcase.SupportCase;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is on call is called by mail, with an address to answer at (T18, T22). */
@MailTest
class PageMailTest {

  private static final String FIONA = "fiona@vendor.example";

  private final MailServer server;
  private final MailDesk desk;

  PageMailTest(MailServer server, MailDesk desk) {
    this.server = server;
    this.desk = desk;
  }

  @BeforeEach
  void freshMailboxes() throws Exception {
    desk.clock.set(MailDesk.MONDAY);
    desk.jobs.runAll();
    server.forget();
  }

  @Test
  void callsWhoeverIsOnCall() throws Exception {
    Contact kim = desk.contactOf("goldberg", Locale.ENGLISH);
    SupportCase raised = desk.raisedBy(kim, ProductionImpact.SEVERE);
    desk.jobs.runAll();
    var mails =
        server.arrived().stream()
            .filter(mail -> isTo(mail, FIONA))
            .filter(mail -> isAbout(mail, raised.number()))
            .toList();
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).getSubject())
        .startsWith("[" + raised.number() + "] You are called: severity 1");
    String text =
        new String(
            mails.get(0).getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(text.replace("=\r\n", "")).contains("/answer/PG-").contains(raised.number());
  }

  private static boolean isTo(jakarta.mail.internet.MimeMessage mail, String address) {
    try {
      return mail.getAllRecipients()[0].toString().contains(address);
    } catch (jakarta.mail.MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static boolean isAbout(jakarta.mail.internet.MimeMessage mail, String number) {
    try {
      return mail.getSubject().contains(number);
    } catch (jakarta.mail.MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
