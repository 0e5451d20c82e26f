package casework.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows the mails of machines: out-of-office notes, bounces, lists, and our own coming back. */
@Component
class MachineMail {

  private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
  private static final List<String> MARKS =
      List.of("X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond", "List-Id");
  private static final Pattern DAEMON =
      Pattern.compile("(?i).*\\b(mailer-daemon|postmaster|no-?reply|do-not-reply)@.*");

  private final MessageIds ids;

  MachineMail(MessageIds ids) {
    this.ids = ids;
  }

  /** Why a mail is taken for a machine's; null if it is not. */
  @Nullable String why(MimeMessage mail) throws MessagingException {
    String id = mail.getMessageID();
    if (id != null && ids.isOurs(id)) {
      return "One of our own mails came back.";
    }
    String submitted = MailReader.header(mail, "Auto-Submitted").strip().toLowerCase(Locale.ROOT);
    if (!submitted.isEmpty() && !submitted.startsWith("no")) {
      return "An automatic answer (Auto-Submitted: %s).".formatted(submitted);
    }
    String precedence = MailReader.header(mail, "Precedence").strip().toLowerCase(Locale.ROOT);
    if (BULK.contains(precedence)) {
      return "Not written for us alone (Precedence: %s).".formatted(precedence);
    }
    for (String mark : MARKS) {
      if (!MailReader.header(mail, mark).isBlank()) {
        return "From a machine (it has a header %s).".formatted(mark);
      }
    }
    if (MailReader.header(mail, "Return-Path").strip().equals("<>")
        || mail.isMimeType("multipart/report")
        || DAEMON.matcher(MailReader.header(mail, "From")).matches()) {
      return "A mail server's report.";
    }
    return null;
  }
}
