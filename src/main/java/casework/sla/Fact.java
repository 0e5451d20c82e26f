package casework.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's append-only ledger, as far as clocks care. Order in the ledger is the order
 * of the facts: two facts of one instant both count, the earlier entry first.
 */
public sealed interface Fact {

  /** When it happened; one that is older than an entry before it takes effect with that entry. */
  Instant at();

  /** The request came in: the start of most clocks. A second one has no effect. */
  record Received(Instant at) implements Fact {}

  /** From here on the case is measured by these terms (plan, Order Form, hours and holidays). */
  record TermsSet(Instant at, Terms terms) implements Fact {}

  /**
   * A severity was suggested or, when confirmed, decided by the vendor (T17). After the vendor's
   * decision a suggestion changes no clock.
   */
  record SeveritySet(Instant at, int severity, boolean confirmed) implements Fact {}

  /** Receipt was acknowledged, by a person or automatically; never a first response. */
  record Acknowledged(Instant at) implements Fact {}

  /** Somebody began to work on the case. */
  record WorkStarted(Instant at) implements Fact {}

  /** Staff wrote a message that the customer sees; internal notes are not facts. */
  record PublicReply(Instant at) implements Fact {}

  /** The customer wrote after the raise, which is {@link Received} alone. */
  record CustomerMessage(Instant at) implements Fact {}

  /** The customer was given a way to go on without a solution. */
  record WorkaroundGiven(Instant at) implements Fact {}

  /** The case has a new owner, or with {@code null} none any more. */
  record OwnerSet(Instant at, @Nullable String owner) implements Fact {}

  /**
   * The case waits for the customer. While it waits already, the reason changes; a resolved or
   * closed case does not wait.
   */
  record WaitingBegan(Instant at, String reason) implements Fact {}

  /** The wait is over; resolving or closing the case ends it too. */
  record WaitingEnded(Instant at) implements Fact {}

  /** A solution was given. */
  record Resolved(Instant at) implements Fact {}

  /** A resolved or closed case is worked on again: what its end had stopped goes on. */
  record Reopened(Instant at) implements Fact {}

  /** The case is over, solved or withdrawn: every clock ends. */
  record Closed(Instant at) implements Fact {}
}
