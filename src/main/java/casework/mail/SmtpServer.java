package casework.mail;

import casework.mail.MailSettings.Safety;
import casework.outbox.CannotCarry;
import casework.outbox.CarryFailed;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.stereotype.Component;

/** The SMTP server, and what its answers mean: not yet, never, or nobody knows. */
@Component
class SmtpServer {

  private static final String TIMEOUT_MILLIS = "20000";
  private static final int PERMANENT = 500;

  private final MailSettings settings;

  SmtpServer(MailSettings settings) {
    this.settings = settings;
  }

  /**
   * Sends a mail.
   *
   * @throws CarryFailed if the server cannot be reached, or says "not now"
   * @throws CannotCarry if the server refuses the mail or the address for good
   * @throws IllegalStateException if the line broke after the mail was handed over
   */
  void send(MimeMessage mail) throws CarryFailed {
    try (Transport transport = connected()) {
      transport.sendMessage(mail, mail.getAllRecipients());
    } catch (MessagingException failed) {
      throw meant(failed);
    }
  }

  private Transport connected() throws CarryFailed {
    try {
      Transport transport = session().getTransport(protocol());
      transport.connect(
          settings.host(),
          settings.port(),
          settings.user().isEmpty() ? null : settings.user(),
          settings.user().isEmpty() ? null : settings.password());
      return transport;
    } catch (MessagingException unreachable) {
      throw new CarryFailed(
          "The mail server does not let us in: " + said(unreachable), unreachable);
    }
  }

  private static CarryFailed meant(MessagingException failed) {
    int code = code(failed);
    if (code >= PERMANENT) {
      throw new CannotCarry("The mail server refuses it: " + said(failed), failed);
    }
    if (code > 0) {
      return new CarryFailed("The mail server says not now: " + said(failed), failed);
    }
    throw new IllegalStateException("The mail server broke off: " + said(failed), failed);
  }

  /** The code of what went wrong first; the outermost error only sums up. */
  private static int code(MessagingException failed) {
    int code = -1;
    for (Exception cause = failed;
        cause instanceof MessagingException mail;
        cause = mail.getNextException()) {
      int here =
          cause instanceof SMTPAddressFailedException address
              ? address.getReturnCode()
              : cause instanceof SMTPSenderFailedException sender
                  ? sender.getReturnCode()
                  : cause instanceof SMTPSendFailedException send ? send.getReturnCode() : -1;
      code = here > 0 ? here : code;
    }
    return code;
  }

  private static String said(MessagingException failed) {
    StringBuilder said = new StringBuilder();
    for (Exception cause = failed;
        cause instanceof MessagingException mail;
        cause = mail.getNextException()) {
      said.append(said.isEmpty() ? "" : "; ").append(String.valueOf(cause.getMessage()).strip());
    }
    return said.toString();
  }

  private String protocol() {
    return settings.safety() == Safety.TLS ? "smtps" : "smtp";
  }

  private Session session() {
    Properties properties = new Properties();
    String prefix = "mail." + protocol() + ".";
    properties.put(prefix + "connectiontimeout", TIMEOUT_MILLIS);
    properties.put(prefix + "timeout", TIMEOUT_MILLIS);
    properties.put(prefix + "writetimeout", TIMEOUT_MILLIS);
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "quitwait", "false");
    properties.put(prefix + "auth", String.valueOf(!settings.user().isEmpty()));
    boolean changesOver = settings.safety() == Safety.STARTTLS;
    properties.put(prefix + "starttls.enable", String.valueOf(changesOver));
    properties.put(prefix + "starttls.required", String.valueOf(changesOver));
    // Bounces go to the support address, where whoever sent them is no known contact.
    properties.put(prefix + "from", settings.address());
    return Session.getInstance(properties);
  }
}
