package casework.mail;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The Message-IDs of our own mails: they name the case and the message, and never change. */
@Component
class MessageIds {

  private final String domain;
  private final Pattern ours;
  private final Pattern anyOfOurs;

  MessageIds(MailSettings settings) {
    this.domain = settings.domain();
    this.ours = Pattern.compile("<cw-(\\d{6,15})(?:\\.\\d{1,18})?@" + Pattern.quote(domain) + ">");
    this.anyOfOurs = Pattern.compile("<[a-z0-9-]+\\.(\\d{1,18})@" + Pattern.quote(domain) + ">");
  }

  /** {@code <cw-000017.42@example.com>} for message 42 about a case. */
  String of(String about, long message) {
    return "<%s.%d@%s>".formatted(about.toLowerCase(Locale.ROOT), message, domain);
  }

  /** What all mails of a case refer to, so that mail programs show them as one thread. */
  String root(String caseNumber) {
    return "<%s@%s>".formatted(caseNumber.toLowerCase(Locale.ROOT), domain);
  }

  boolean isOurs(String messageId) {
    return messageId.toLowerCase(Locale.ROOT).endsWith("@" + domain + ">");
  }

  /** The case that a thread's headers name, the latest mention first; empty if none of ours. */
  OptionalLong caseIn(String references) {
    Matcher found = ours.matcher(references.toLowerCase(Locale.ROOT));
    OptionalLong last = OptionalLong.empty();
    while (found.find()) {
      last = OptionalLong.of(Long.parseLong(found.group(1)));
    }
    return last;
  }

  /** The outbox's message that an id names, the latest mention last; empty if none of ours. */
  OptionalLong messageIn(String references) {
    Matcher found = anyOfOurs.matcher(references.toLowerCase(Locale.ROOT));
    OptionalLong last = OptionalLong.empty();
    while (found.find()) {
      last = OptionalLong.of(Long.parseLong(found.group(1)));
    }
    return last;
  }
}
