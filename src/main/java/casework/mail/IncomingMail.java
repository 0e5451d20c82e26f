package casework.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was understood.
 *
 * @param messageId null where it has none
 * @param sender in lower case
 * @param recipients all addresses that it went to, in lower case
 * @param references the Message-IDs it answers, as its headers have them, the latest last
 * @param machine why it is taken for a machine's; null for a person's
 * @param bounce what a mail server reports of a mail of ours; null if it reports nothing
 * @param text what the person wrote, without what it quotes
 * @param fullText the whole text
 */
record IncomingMail(
    @Nullable String messageId,
    String sender,
    String senderName,
    String subject,
    List<String> recipients,
    String references,
    @Nullable String machine,
    @Nullable Bounce bounce,
    String text,
    String fullText,
    List<Part> attachments) {

  /** A file that came with it. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Part(String name, String type, byte[] content) {}

  IncomingMail {
    recipients = List.copyOf(recipients);
    attachments = List.copyOf(attachments);
  }
}
