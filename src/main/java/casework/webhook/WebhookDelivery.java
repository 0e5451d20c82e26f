package casework.webhook;

import casework.outbox.MessageState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to a webhook, and how it went.
 *
 * @param id the message's in the outbox
 * @param messageId what the endpoint knows it by; a replay has that of what it repeats
 * @param replayedBy who had it sent again; null unless it is a replay
 * @param status the endpoint's last answer; null if there was none
 * @param said the beginning of that answer, or why there was none
 */
public record WebhookDelivery(
    long id,
    String messageId,
    String event,
    @Nullable String caseNumber,
    Instant happenedAt,
    MessageState state,
    int attempts,
    @Nullable Instant lastAttemptAt,
    @Nullable Integer status,
    @Nullable String said,
    @Nullable String problem,
    @Nullable String replayedBy) {

  /** Whether it can be sent again: it is settled, or waits for a person. */
  public boolean isReplayable() {
    return caseNumber != null && state != MessageState.WAITING && state != MessageState.SENDING;
  }
}
