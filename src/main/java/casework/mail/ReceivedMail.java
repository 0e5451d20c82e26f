package casework.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in, and what became of it.
 *
 * @param reason why it is where it is
 * @param caseNumber the case that it joined, or that was raised from it
 * @param customer the customer's key, where the sender is a contact on record
 * @param body what the person wrote, without what it quotes
 */
public record ReceivedMail(
    long id,
    @Nullable String messageId,
    String sender,
    String senderName,
    String subject,
    Instant receivedAt,
    MailState state,
    @Nullable String reason,
    @Nullable Long contactId,
    @Nullable String customer,
    @Nullable String caseNumber,
    String body,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {}
