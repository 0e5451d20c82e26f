package casework.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mail server's report that a mail of ours will not arrive (RFC 3464).
 *
 * @param message the outbox's message that came back
 * @param why what the server says, in one line
 */
record Bounce(long message, String why) {

  /** A report holds a text, the status, and the mail or its headers: no deeper. */
  private static final int MOST_DEPTH = 4;

  /**
   * Reads a report; empty where the mail is none, tells of a delay or a success alone, or does not
   * say that it is about a mail of ours.
   */
  static Optional<Bounce> in(MimeMessage mail, MessageIds ids)
      throws MessagingException, IOException {
    if (!mail.isMimeType("multipart/report")) {
      return Optional.empty();
    }
    Found found = new Found();
    collect(mail, found, 0);
    OptionalLong of = ids.messageIn(found.original);
    if (of.isEmpty()) {
      of =
          ids.messageIn(
              MailReader.header(mail, "References") + " " + MailReader.header(mail, "In-Reply-To"));
    }
    String why = found.failure;
    return why == null || of.isEmpty()
        ? Optional.empty()
        : Optional.of(new Bounce(of.getAsLong(), why));
  }

  private static void collect(Part part, Found found, int depth)
      throws MessagingException, IOException {
    if (depth > MOST_DEPTH) {
      return;
    }
    if (part.isMimeType("message/delivery-status")) {
      found.failure = failure(text(part));
    } else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822")) {
      found.original = headers(part);
    } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart all) {
      for (int i = 0; i < all.getCount(); i++) {
        BodyPart one = all.getBodyPart(i);
        collect(one, found, depth + 1);
      }
    }
  }

  /** Returns what is said of the first recipient whom it failed for; null where it failed not. */
  private static @Nullable String failure(String status) {
    return Arrays.stream(status.replace("\r\n", "\n").split("\n\n", -1))
        .map(Bounce::fields)
        .filter(fields -> "failed".equalsIgnoreCase(value(fields, "Action")))
        .map(
            fields ->
                "%s %s"
                    .formatted(value(fields, "Status"), value(fields, "Diagnostic-Code"))
                    .strip())
        .map(said -> said.isEmpty() ? "It could not be delivered." : said)
        .findFirst()
        .orElse(null);
  }

  private static String headers(Part part) throws MessagingException, IOException {
    InternetHeaders headers = new InternetHeaders(part.getInputStream(), true);
    return String.valueOf(headers.getHeader("Message-ID", " "));
  }

  private static String text(Part part) throws MessagingException, IOException {
    return new String(
        part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** A field that goes on in the next line is one line. */
  private static String fields(String block) {
    return block.replaceAll("\n[ \t]+", " ");
  }

  private static String value(String fields, String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return fields
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .collect(Collectors.joining(" "));
  }

  private static final class Found {
    private String original = "";
    private @Nullable String failure;
  }
}
