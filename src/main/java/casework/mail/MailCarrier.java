package casework.mail;

import casework.outbox.CannotCarry;
import casework.outbox.Carrier;
import casework.outbox.CarryFailed;
import casework.outbox.Outgoing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries mails: to the SMTP server, or into a folder while there is none. */
@Component
class MailCarrier implements Carrier {

  static final String CHANNEL = "mail";

  private final MailSettings settings;
  private final MimeMails mails;
  private final SmtpServer server;
  private final ObjectMapper json;

  MailCarrier(MailSettings settings, MimeMails mails, SmtpServer server, ObjectMapper json) {
    this.settings = settings;
    this.mails = mails;
    this.server = server;
    this.json = json;
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  @Override
  public Optional<String> notSetUp() {
    return settings.hasServer() || settings.drop() != null
        ? Optional.empty()
        : Optional.of("No mail server is set (CASEWORK_MAIL_HOST): no mail goes out.");
  }

  @Override
  public String carry(long id, Outgoing message) throws CarryFailed {
    MimeMessage mail = mail(id, message);
    Path folder = settings.drop();
    try {
      if (settings.hasServer()) {
        server.send(mail);
      } else if (folder != null) {
        new MailFolder(folder).put(id, mail);
      } else {
        throw new CannotCarry(notSetUp().orElse(""));
      }
      return mail.getMessageID();
    } catch (MessagingException | IOException failed) {
      throw new CarryFailed(String.valueOf(failed.getMessage()), failed);
    }
  }

  /** Nobody can ask a mail server what it took; a file is written over by itself. */
  @Override
  public boolean mayHaveArrived(long id, Outgoing message) {
    return settings.hasServer();
  }

  private MimeMessage mail(long id, Outgoing message) {
    try {
      return mails.of(id, json.readValue(message.payload(), MailPayload.class));
    } catch (JsonProcessingException
        | MessagingException
        | java.io.UnsupportedEncodingException e) {
      throw new CannotCarry("The mail cannot be put together: " + e.getMessage(), e);
    }
  }
}
