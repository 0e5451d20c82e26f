package casework.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as first line sees it, and what became of it.
 *
 * @param channel as the other side names it
 * @param said as Markdown
 * @param reason why it is where it is
 * @param customer the customer's key, where the channel is one's
 */
public record ReceivedChat(
    long id,
    ChatService service,
    String channel,
    String said,
    Instant receivedAt,
    ChatState state,
    @Nullable String reason,
    @Nullable String sender,
    @Nullable Long contactId,
    @Nullable String customer,
    @Nullable String caseNumber,
    @Nullable String decidedBy) {}
