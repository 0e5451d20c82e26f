package casework.outbox;

import casework.engine.NoUseRetrying;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries one message. Each step is written on its own, whatever becomes of the job that calls:
 * that a message is being handed over before it is, and that it arrived as soon as that is known.
 * So the job may run again at any point without sending anything twice.
 */
@Service
public class Delivery {

  private static final Set<MessageState> MAY_GO =
      Set.of(MessageState.WAITING, MessageState.UNCLEAR, MessageState.GIVEN_UP);

  private final OutboxMessages messages;
  private final Carriers carriers;
  private final Deliveries deliveries;
  private final TransactionTemplate onItsOwn;
  private final Clock clock;

  Delivery(
      OutboxMessages messages,
      Carriers carriers,
      Deliveries deliveries,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.messages = messages;
    this.carriers = carriers;
    this.deliveries = deliveries;
    this.onItsOwn = new TransactionTemplate(transactions);
    this.onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * Carries a message, unless it is settled.
   *
   * @param lastAttempt whether no other follows by itself; asked only when this one fails
   * @throws NotCarriedYet if it is to be tried again later
   * @throws NoUseRetrying if a person has to decide
   */
  public void carry(long id, BooleanSupplier lastAttempt) {
    OutboxMessages.Row row = messages.find(id).orElseThrow();
    Outgoing message = row.message();
    if (!MAY_GO.contains(row.state()) && row.state() != MessageState.SENDING) {
      return;
    }
    Carrier carrier =
        carriers
            .of(message.channel())
            .orElseThrow(
                () -> giveUp(id, "Nothing here carries '%s'.".formatted(message.channel())));
    if (row.state() == MessageState.SENDING && carrier.mayHaveArrived(id, message)) {
      throw unclear(id);
    }
    write(() -> messages.attempt(id, clock.instant()));
    try {
      String remote = handOver(carrier, id, message, lastAttempt);
      write(() -> messages.sent(id, remote, clock.instant()));
    } catch (NotWanted settled) {
      write(() -> move(id, MessageState.DROPPED, String.valueOf(settled.getMessage())));
    }
  }

  private String handOver(Carrier carrier, long id, Outgoing message, BooleanSupplier lastAttempt) {
    try {
      return carrier.carry(id, message);
    } catch (CannotCarry never) {
      throw giveUp(id, String.valueOf(never.getMessage()));
    } catch (CarryFailed failed) {
      String problem = String.valueOf(failed.getMessage());
      if (lastAttempt.getAsBoolean()) {
        throw giveUp(id, problem);
      }
      write(() -> move(id, MessageState.WAITING, problem));
      throw new NotCarriedYet(problem, failed);
    }
  }

  /** Starts the process of the message that waited for the ones before it in its stream. */
  public void releaseNext(long settled) {
    String stream = messages.find(settled).orElseThrow().message().stream();
    Optional<OutboxMessages.Waiting> next = messages.nextOf(stream);
    next.filter(waiting -> messages.release(waiting.id()))
        .ifPresent(waiting -> deliveries.start(waiting.id(), waiting.heldUntil()));
  }

  private NoUseRetrying giveUp(long id, String problem) {
    write(() -> move(id, MessageState.GIVEN_UP, problem));
    return new NoUseRetrying(problem);
  }

  private NoUseRetrying unclear(long id) {
    String problem =
        "It may have arrived: the attempt before ended without an answer. Ask the recipient, then"
            + " retry it here or in the outbox, or say there that it arrived.";
    write(() -> move(id, MessageState.UNCLEAR, problem));
    return new NoUseRetrying(problem);
  }

  private void move(long id, MessageState to, String problem) {
    messages.move(id, Set.of(MessageState.values()), to, problem, null, clock.instant());
  }

  private void write(Runnable step) {
    onItsOwn.executeWithoutResult(status -> step.run());
  }
}
