package casework.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages to those outside. What is put becomes true with the caller's transaction, or not
 * at all; from then on it is carried until the other side has it or a person decides (ADR 18).
 */
@Service
public class Outbox {

  private final OutboxMessages messages;
  private final Carriers carriers;
  private final Deliveries deliveries;
  private final Clock clock;

  Outbox(OutboxMessages messages, Carriers carriers, Deliveries deliveries, Clock clock) {
    this.messages = messages;
    this.carriers = carriers;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** Puts a message that goes out at once. Call it once: each call is a message. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long put(Outgoing message) {
    return put(message, null);
  }

  /**
   * Puts a message.
   *
   * @param heldUntil when it goes out at the earliest; null or past for at once
   * @return its id
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long put(Outgoing message, @Nullable Instant heldUntil) {
    Instant now = clock.instant();
    Optional<String> off = carriers.notSetUp(message.channel());
    if (off.isPresent()) {
      return messages.addUnsent(message, off.get(), now);
    }
    Instant until = heldUntil == null || !heldUntil.isAfter(now) ? null : heldUntil;
    boolean first = messages.lockOpenOf(message.stream()).isEmpty();
    long id = messages.add(message, until, first, now);
    if (first) {
      deliveries.start(id, until);
    }
    return id;
  }

  /**
   * Puts what a message about a case said once more, behind all that its stream holds.
   *
   * @return the id of the new message
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long putAgain(long id) {
    Outgoing said = messages.find(id).orElseThrow().message();
    if (said.caseId() == null) {
      throw new IllegalArgumentException("What a message about no case said is wiped");
    }
    return put(said);
  }

  /** Returns the id of the latest message about a case to an address, if there is one. */
  public Optional<Long> lastTo(long caseId, String channel, String address) {
    return messages.lastTo(caseId, channel, address);
  }
}
