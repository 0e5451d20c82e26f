package casework.outbox;

import java.util.Optional;

/**
 * Hands messages of one channel to the other side: one bean for each channel. It is called outside
 * of any transaction of ours, by one job at a time for each message, and must come back within two
 * minutes: whatever takes longer than the engine locks a job is taken for a crash.
 */
public interface Carrier {

  /** The channel that it serves, such as "mail". */
  String channel();

  /**
   * Hands a message over.
   *
   * @param id the message's, the same at each attempt: make the other side's key of it, where it
   *     takes one
   * @return what the other side calls the message
   * @throws CarryFailed if it surely did not arrive, and may later
   * @throws CannotCarry if it never will
   * @throws NotWanted if its recipient does not want it any more
   * @throws RuntimeException any other: nobody knows whether it arrived
   */
  String carry(long id, Outgoing message) throws CarryFailed;

  /**
   * Whether a message may have arrived at an attempt of which nobody knows how it ended: we
   * crashed, or the line broke. A carrier answers false only where it knows that the message did
   * not arrive, or that the other side takes a second one with the same id for the first. Where it
   * may have, a person decides.
   */
  default boolean mayHaveArrived(long id, Outgoing message) {
    return true;
  }

  /**
   * Why nothing can be carried at all in this installation, in a sentence for an administrator;
   * empty where the carrier is set up.
   */
  default Optional<String> notSetUp() {
    return Optional.empty();
  }
}
