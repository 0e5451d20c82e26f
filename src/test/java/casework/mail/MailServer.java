package casework.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A mail server on this machine, which can be stopped and started again. */
public final class MailServer {

  static final String HOST = "127.0.0.1";
  static final String SUPPORT = "support@casework.example";

  final int smtpPort = freePort();
  final int imapPort = freePort();
  private final List<MimeMessage> earlier = new ArrayList<>();
  private GreenMail smtp = smtp();
  private final GreenMail imap =
      new GreenMail(new ServerSetup[] {new ServerSetup(imapPort, HOST, ServerSetup.PROTOCOL_IMAP)});
  private final GreenMailUser support;

  MailServer() {
    smtp.start();
    imap.start();
    support = imap.setUser(SUPPORT, "support", "secret");
  }

  /** Every mail that arrived, through all stops and starts. */
  public List<MimeMessage> arrived() {
    List<MimeMessage> all = new ArrayList<>(earlier);
    all.addAll(List.of(smtp.getReceivedMessages()));
    return all;
  }

  public void stopSmtp() {
    earlier.addAll(List.of(smtp.getReceivedMessages()));
    smtp.stop();
  }

  public void startSmtp() {
    smtp = smtp();
    smtp.start();
  }

  void forget() throws FolderException {
    earlier.clear();
    smtp.purgeEmailFromAllMailboxes();
    imap.purgeEmailFromAllMailboxes();
  }

  /** A mail to the support address, to be completed and {@link #deliver delivered}. */
  public static MimeMessage mailFrom(String sender, String subject, String text)
      throws MessagingException {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setFrom(new InternetAddress(sender));
    mail.setRecipients(MimeMessage.RecipientType.TO, SUPPORT);
    mail.setSubject(subject, "UTF-8");
    mail.setText(text, "UTF-8");
    return mail;
  }

  public String deliver(MimeMessage mail) throws MessagingException {
    mail.saveChanges();
    support.deliver(mail);
    return mail.getMessageID();
  }

  /** The plain text of a mail. */
  public static String text(MimeMessage mail) {
    return MailDesk.text(mail);
  }

  private GreenMail smtp() {
    return new GreenMail(
        new ServerSetup[] {new ServerSetup(smtpPort, HOST, ServerSetup.PROTOCOL_SMTP)});
  }

  private static int freePort() {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }
}
