package casework.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replays a ledger, fact by fact: says what each means, and keeps what that depends on. */
final class Replay {

  private final Obligations obligations = new Obligations();
  private boolean received;
  private boolean replied;
  private boolean owned;
  private boolean resolved;
  private boolean closed;

  /** The clocks after the facts up to an instant, and after the time that then went by. */
  List<Clock> upTo(Instant asOf, Iterable<? extends Fact> facts) {
    Instant end = asOf.truncatedTo(ChronoUnit.SECONDS);
    for (Fact fact : facts) {
      Instant at = fact.at().truncatedTo(ChronoUnit.SECONDS);
      if (at.isAfter(end)) {
        break;
      }
      obligations.advance(at);
      apply(fact);
    }
    obligations.advance(end);
    return obligations.clocks(end);
  }

  private void apply(Fact fact) {
    if (fact instanceof Fact.Received) {
      receive();
    } else if (fact instanceof Fact.TermsSet set) {
      obligations.measuredBy(set.terms());
    } else if (fact instanceof Fact.SeveritySet set) {
      obligations.severity(set.severity(), set.confirmed());
    } else if (fact instanceof Fact.Acknowledged) {
      obligations.happened(Happening.ACKNOWLEDGED);
    } else if (fact instanceof Fact.WorkStarted) {
      obligations.happened(Happening.WORK_STARTED);
    } else if (fact instanceof Fact.PublicReply) {
      replied = true;
      obligations.happened(Happening.REPLIED);
    } else if (fact instanceof Fact.CustomerMessage) {
      customerWrote();
    } else if (fact instanceof Fact.WorkaroundGiven) {
      obligations.happened(Happening.WORKAROUND_GIVEN);
    } else if (fact instanceof Fact.OwnerSet set) {
      owner(set.owner());
    } else if (fact instanceof Fact.WaitingBegan began) {
      waitingBegan(began.reason());
    } else if (fact instanceof Fact.WaitingEnded) {
      obligations.waitingEnded();
    } else if (fact instanceof Fact.Resolved) {
      resolved = true;
      obligations.happened(Happening.RESOLVED);
    } else if (fact instanceof Fact.Closed) {
      closed = true;
      obligations.happened(Happening.CLOSED);
    } else if (fact instanceof Fact.Reopened) {
      resolved = false;
      closed = false;
      obligations.resume();
    }
  }

  private void receive() {
    if (!received) {
      received = true;
      obligations.happened(Happening.RECEIVED);
    }
  }

  private void customerWrote() {
    // Until the first response, all that the customer writes is part of the request.
    if (replied) {
      obligations.happened(Happening.CUSTOMER_WROTE);
    }
  }

  private void owner(@Nullable String owner) {
    boolean lost = owned && owner == null;
    owned = owner != null;
    if (owned || lost) {
      obligations.happened(owned ? Happening.OWNER_TAKEN : Happening.OWNER_LOST);
    }
  }

  private void waitingBegan(String reason) {
    if (!resolved && !closed) {
      obligations.waitingBegan(reason);
    }
  }
}
