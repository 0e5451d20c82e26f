package casework.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands mails as they come. */
@Component
class MailReader {

  private static final int LONGEST_TEXT = 50_000;
  private static final int MOST_DEPTH = 20;
  private static final int MOST_ATTACHMENTS = 20;
  private static final int LONGEST_NAME = 200;

  private final MachineMail machines;
  private final MessageIds ids;

  MailReader(MachineMail machines, MessageIds ids) {
    this.machines = machines;
    this.ids = ids;
  }

  /**
   * Reads a mail.
   *
   * @throws MessagingException if it is no mail at all
   */
  IncomingMail read(byte[] original) throws MessagingException, IOException {
    Properties lenient = new Properties();
    lenient.put("mail.mime.address.strict", "false");
    lenient.put("mail.mime.parameters.strict", "false");
    MimeMessage mail =
        new MimeMessage(Session.getInstance(lenient), new ByteArrayInputStream(original));
    InternetAddress sender = sender(mail);
    Found found = new Found();
    collect(mail, found, 0);
    String whole =
        cut(found.plain.isEmpty() ? PlainText.of(found.html.toString()) : found.plain.toString());
    String name = sender.getPersonal();
    return new IncomingMail(
        mail.getMessageID(),
        address(sender),
        shortened(name == null || name.isBlank() ? address(sender) : name),
        subject(mail),
        recipients(mail),
        header(mail, "References") + " " + header(mail, "In-Reply-To"),
        machines.why(mail),
        Bounce.in(mail, ids).orElse(null),
        cut(QuotedText.without(whole)),
        whole,
        found.files);
  }

  private static InternetAddress sender(MimeMessage mail) throws MessagingException {
    Address[] from = mail.getFrom();
    return from != null && from.length > 0 && from[0] instanceof InternetAddress address
        ? address
        : new InternetAddress("unknown@invalid");
  }

  private static String subject(MimeMessage mail) throws MessagingException {
    String subject = mail.getSubject();
    return subject == null ? "" : shortened(subject.replaceAll("\\s+", " ").strip());
  }

  private static List<String> recipients(MimeMessage mail) throws MessagingException {
    List<String> all = new ArrayList<>();
    for (RecipientType type : List.of(RecipientType.TO, RecipientType.CC)) {
      Address[] of = mail.getRecipients(type);
      if (of != null) {
        Stream.of(of)
            .filter(InternetAddress.class::isInstance)
            .map(one -> address((InternetAddress) one))
            .forEach(all::add);
      }
    }
    for (String name : List.of("Delivered-To", "X-Original-To", "Envelope-To")) {
      all.add(header(mail, name).strip().toLowerCase(Locale.ROOT));
    }
    return all;
  }

  private static void collect(Part part, Found found, int depth)
      throws MessagingException, IOException {
    if (depth > MOST_DEPTH) {
      return;
    }
    boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    if (!attached && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart all) {
      for (int i = 0; i < all.getCount(); i++) {
        BodyPart one = all.getBodyPart(i);
        collect(one, found, depth + 1);
      }
    } else if (!attached && part.isMimeType("text/plain") && found.plain.isEmpty()) {
      found.plain.append(String.valueOf(part.getContent()));
    } else if (!attached && part.isMimeType("text/html") && found.html.isEmpty()) {
      found.html.append(String.valueOf(part.getContent()));
    } else if (found.files.size() < MOST_ATTACHMENTS) {
      found.files.add(file(part, found.files.size() + 1));
    }
  }

  private static IncomingMail.Part file(Part part, int number)
      throws MessagingException, IOException {
    String name = part.getFileName();
    String type = part.getContentType();
    int end = type.indexOf(';');
    return new IncomingMail.Part(
        name == null ? "attachment-" + number : shortened(MimeUtility.decodeText(name)),
        (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT),
        part.getInputStream().readAllBytes());
  }

  private static String address(InternetAddress address) {
    return String.valueOf(address.getAddress()).strip().toLowerCase(Locale.ROOT);
  }

  static String header(MimeMessage mail, String name) throws MessagingException {
    @Nullable String[] values = mail.getHeader(name);
    return values == null ? "" : String.join(" ", values);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
  }

  /** PostgreSQL keeps no NUL; nobody reads a longer mail than this. */
  private static String cut(String text) {
    String clean = text.replace("\0", "");
    return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
  }

  private static final class Found {
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<IncomingMail.Part> files = new ArrayList<>();
  }
}
