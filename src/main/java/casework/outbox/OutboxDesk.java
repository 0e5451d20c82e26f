package casework.outbox;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see of the outbox, and decide about messages that are stuck. */
@Service
public class OutboxDesk {

  private static final Set<MessageState> UNSENT_TOO =
      Set.of(MessageState.UNCLEAR, MessageState.GIVEN_UP, MessageState.UNSENT);

  private static final int MOST_AT_ONCE = 1_000;

  private final OutboxReads reads;
  private final OutboxMessages messages;
  private final Carriers carriers;
  private final Deliveries deliveries;
  private final Clock clock;

  OutboxDesk(
      OutboxReads reads,
      OutboxMessages messages,
      Carriers carriers,
      Deliveries deliveries,
      Clock clock) {
    this.reads = reads;
    this.messages = messages;
    this.carriers = carriers;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Returns messages, the newest first.
   *
   * @param states any of these; all if empty
   * @param before only those with a smaller id; null for the newest
   */
  public List<OutboxMessage> list(
      Set<MessageState> states, @Nullable String channel, @Nullable Long before, int most) {
    return reads.list(states, channel, before, most);
  }

  /**
   * Returns a message.
   *
   * @throws Problem if there is none of that id
   */
  public OutboxMessage get(long id) {
    return reads
        .find(id)
        .orElseThrow(
            () -> new Problem(Kind.UNKNOWN_MESSAGE, "There is no message %d.".formatted(id)));
  }

  /** Returns messages by their ids, in no order; an id that is unknown is left out. */
  public List<OutboxMessage> all(List<Long> ids) {
    List<OutboxMessage> found = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
      found.addAll(reads.all(ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE))));
    }
    return found;
  }

  /** Why channels carry nothing here, a sentence for each; empty where all are set up. */
  public List<String> whatIsOff() {
    return carriers.whatIsOff();
  }

  /**
   * Tries a stuck message again, or one that was never sent, now.
   *
   * @throws Problem if it is neither
   */
  @Transactional
  public OutboxMessage retry(long id, String by) {
    OutboxMessage known = get(id);
    carriers
        .notSetUp(known.channel())
        .ifPresent(
            off -> {
              throw new Problem(Kind.NOT_POSSIBLE_NOW, off);
            });
    if (known.state() == MessageState.UNSENT) {
      boolean first = messages.lockOpenOf(known.stream()).isEmpty();
      move(id, MessageState.WAITING, by);
      if (first && messages.release(id)) {
        deliveries.start(id, null);
      }
    } else {
      refuseUnless(known.isStuck(), known);
      deliveries.goOn(id);
    }
    return get(id);
  }

  /** Tries all that were given up on a channel again; returns how many. */
  @Transactional
  public int retryAll(String channel, String by) {
    List<OutboxMessage> stuck = list(Set.of(MessageState.GIVEN_UP), channel, null, 1000);
    stuck.forEach(message -> retry(message.id(), by));
    return stuck.size();
  }

  /** Decides that a message does not go out; those behind it do. */
  @Transactional
  public OutboxMessage drop(long id, String by) {
    return settle(id, MessageState.DROPPED, by);
  }

  /** Records that a message whose arrival was unclear did arrive. */
  @Transactional
  public OutboxMessage arrived(long id, String by) {
    return settle(id, MessageState.SENT, by);
  }

  private OutboxMessage settle(long id, MessageState to, String by) {
    OutboxMessage known = get(id);
    refuseUnless(UNSENT_TOO.contains(known.state()), known);
    move(id, to, by);
    if (known.isStuck()) {
      deliveries.goOn(id);
    }
    return get(id);
  }

  private void move(long id, MessageState to, String by) {
    if (!messages.move(id, UNSENT_TOO, to, null, by, clock.instant())) {
      refuseUnless(false, get(id));
    }
  }

  private static void refuseUnless(boolean possible, OutboxMessage known) {
    if (!possible) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "Message %d is %s; nobody has to decide about it.".formatted(known.id(), known.state()));
    }
  }
}
