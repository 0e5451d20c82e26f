package casework.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The processes that carry messages, one each. */
public interface Deliveries {

  /**
   * Starts a message's process, in the caller's transaction.
   *
   * @param heldUntil when it may go out at the earliest; null for at once
   */
  void start(long message, @Nullable Instant heldUntil);

  /** Has a message's process go on that waits for a person. */
  void goOn(long message);
}
