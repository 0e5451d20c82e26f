package casework.outbox;

import java.util.Set;

/** How far an outgoing message has come. */
public enum MessageState {
  /** Its turn, its hour or its next attempt has not come. */
  WAITING,
  /** Being handed over; found so after a crash, nobody knows whether it arrived. */
  SENDING,
  /** The other side has it. */
  SENT,
  /** It may have arrived. A person decides whether it goes out again. */
  UNCLEAR,
  /** All attempts failed, or none can succeed. A person retries it, or drops it. */
  GIVEN_UP,
  /** A person decided that it does not go out, or its recipient does not want it any more. */
  DROPPED,
  /** Its channel was not set up when it was put; it goes out only if a person says so. */
  UNSENT;

  /** The states in which a message holds back those behind it in its stream. */
  static final Set<MessageState> OPEN = Set.of(WAITING, SENDING, UNCLEAR, GIVEN_UP);

  /** The states in which it waits for a person. */
  static final Set<MessageState> STUCK = Set.of(UNCLEAR, GIVEN_UP);
}
