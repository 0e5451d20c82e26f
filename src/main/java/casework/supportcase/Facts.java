package casework.supportcase;

import casework.sla.Fact;
import casework.sla.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a case's ledger as the facts that its clocks are a function of. A case may wait for an
 * answer and for an approval of access at a time; to its clocks that is one wait, which ends with
 * the last of the two.
 */
final class Facts {

  /** Why clocks pause while the customer's approval of access is awaited (T14, T28). */
  static final String APPROVAL = "approval of access";

  private final Function<String, Terms> terms;
  private boolean asked;
  private boolean awaitsApproval;

  private Facts(Function<String, Terms> terms) {
    this.terms = terms;
  }

  /**
   * Returns the facts in the ledger's order.
   *
   * @param terms finds terms by their version
   */
  static List<Fact> of(List<LedgerEntry> ledger, Function<String, Terms> terms) {
    Facts facts = new Facts(terms);
    return ledger.stream().sequential().flatMap(facts::fact).toList();
  }

  private Stream<Fact> fact(LedgerEntry entry) {
    Instant at = entry.at();
    return switch (entry.kind()) {
      case RECEIVED -> Stream.of(new Fact.Received(at));
      case TERMS_SET ->
          Stream.of(
              new Fact.TermsSet(at, terms.apply(Objects.requireNonNull(entry.text("version")))));
      case SEVERITY_SET ->
          Stream.of(
              new Fact.SeveritySet(
                  at,
                  ((Number) Objects.requireNonNull(entry.data().get("severity"))).intValue(),
                  Boolean.TRUE.equals(entry.data().get("confirmed"))));
      case TRIAGED -> Stream.of(new Fact.Acknowledged(at));
      case OWNER_SET -> ownerSet(entry);
      case PUBLIC_REPLY -> Stream.of(new Fact.PublicReply(at));
      case CUSTOMER_MESSAGE -> Stream.of(new Fact.CustomerMessage(at));
      case WORKAROUND_GIVEN -> Stream.of(new Fact.WorkaroundGiven(at));
      case WAITING_BEGAN, WAITING_ENDED, ACCESS_AWAITED, ACCESS_ANSWERED -> waited(entry);
      case RESOLVED -> {
        asked = false;
        yield Stream.of(new Fact.Resolved(at));
      }
      case REOPENED -> Stream.concat(Stream.of(new Fact.Reopened(at)), stillAwaited(at));
      case CLOSED, WITHDRAWN, MERGED, REFUSED, REFERRED, NOT_COVERED -> {
        asked = false;
        yield Stream.of(new Fact.Closed(at));
      }
      case LINE_ENGAGED,
          INTERNAL_NOTE,
          CALLED,
          ALARM_FIRED,
          ALARM_RESOLVED,
          FEATURE_NAMED,
          ATTACHED,
          AUTOMATIC_MESSAGE,
          REMINDED,
          ACCESS_BEGAN,
          ACCESS_ENDED,
          ESCALATED,
          CLOCK_WARNED,
          CLOCK_BREACHED,
          ALERTED,
          PAGED,
          PAGE_ACKNOWLEDGED,
          HANDED_OVER,
          LEADERSHIP_DECIDED,
          CONFIRMED,
          RATED,
          MERGED_IN,
          LINKED,
          UNLINKED,
          BROADCAST ->
          Stream.empty();
    };
  }

  /** Of two waits the answer's names the pause: it is the one that people see. */
  private Stream<Fact> waited(LedgerEntry entry) {
    Instant at = entry.at();
    switch (entry.kind()) {
      case WAITING_BEGAN -> {
        asked = true;
        return Stream.of(
            new Fact.WaitingBegan(at, Objects.requireNonNullElse(entry.text("reason"), "")));
      }
      case ACCESS_AWAITED -> {
        awaitsApproval = true;
        return asked ? Stream.empty() : stillAwaited(at);
      }
      case WAITING_ENDED -> asked = false;
      default -> awaitsApproval = false;
    }
    if (asked) {
      return Stream.empty();
    }
    return awaitsApproval ? stillAwaited(at) : Stream.of(new Fact.WaitingEnded(at));
  }

  private Stream<Fact> stillAwaited(Instant at) {
    return awaitsApproval ? Stream.of(new Fact.WaitingBegan(at, APPROVAL)) : Stream.empty();
  }

  /** Whoever takes a case that triage has routed starts the work on it. */
  private static Stream<Fact> ownerSet(LedgerEntry entry) {
    String owner = entry.text("owner");
    Fact set = new Fact.OwnerSet(entry.at(), owner);
    return owner != null && entry.data().containsKey("resolver")
        ? Stream.of(set, new Fact.WorkStarted(entry.at()))
        : Stream.of(set);
  }
}
