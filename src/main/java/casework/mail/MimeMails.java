package casework.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Makes mails as they go over the line. */
@Component
class MimeMails {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailSettings settings;
  private final MessageIds ids;
  private final Clock clock;

  MimeMails(MailSettings settings, MessageIds ids, Clock clock) {
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  MimeMessage of(long id, MailPayload mail)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = new WithFixedId(ids.of(mail.about(), id));
    message.setFrom(new InternetAddress(settings.address(), settings.name(), UTF_8));
    message.setRecipient(
        Message.RecipientType.TO, new InternetAddress(mail.to(), mail.toName(), UTF_8));
    if (mail.replyTo() != null) {
      message.setReplyTo(
          new InternetAddress[] {new InternetAddress(mail.replyTo(), settings.name(), UTF_8)});
    }
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setContentLanguage(new String[] {mail.language()});
    thread(message, mail);
    if (!mail.written()) {
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("X-Auto-Response-Suppress", "All");
    }
    message.setContent(body(mail));
    message.saveChanges();
    return message;
  }

  private static void thread(MimeMessage message, MailPayload mail) throws MessagingException {
    if (mail.inReplyTo() != null) {
      message.setHeader("In-Reply-To", mail.inReplyTo());
    }
    if (!mail.references().isEmpty()) {
      message.setHeader("References", String.join("\r\n ", mail.references()));
    }
  }

  private static MimeMultipart body(MailPayload mail) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html(), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  /** Saving a message gives it a new id otherwise. */
  private static final class WithFixedId extends MimeMessage {

    private final String id;

    WithFixedId(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
