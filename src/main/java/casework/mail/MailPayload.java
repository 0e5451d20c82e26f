package casework.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it waits in the outbox.
 *
 * @param about what its Message-ID begins with: the case's number in small letters, or "casework"
 * @param replyTo where answers go; null where none are read
 * @param inReplyTo the Message-ID it answers
 * @param references the thread, the oldest first
 * @param written whether a person wrote it; all others say that no machine is to answer them
 */
record MailPayload(
    String about,
    String to,
    String toName,
    String subject,
    String text,
    String html,
    String language,
    @Nullable String replyTo,
    @Nullable String inReplyTo,
    List<String> references,
    boolean written) {

  MailPayload {
    references = List.copyOf(references);
  }
}
