package casework.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outgoing message as its row tells of it. What it says is not shown: that is the recipient's.
 *
 * @param caseNumber the case it is about, if any
 * @param heldUntil when it goes out at the earliest; null for at once
 * @param attempts how often it was handed over, or tried to be
 * @param problem what went wrong last
 * @param remoteId what the other side calls it
 * @param settledBy who decided about it, where a person did
 */
public record OutboxMessage(
    long id,
    String channel,
    String address,
    String stream,
    @Nullable String caseNumber,
    MessageState state,
    @Nullable Instant heldUntil,
    Instant putAt,
    Instant changedAt,
    int attempts,
    @Nullable String problem,
    @Nullable String remoteId,
    @Nullable String settledBy) {

  /** Whether it waits for a person's decision. */
  public boolean isStuck() {
    return MessageState.STUCK.contains(state);
  }
}
