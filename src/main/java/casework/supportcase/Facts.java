package casework.supportcase;

import casework.sla.Fact;
import casework.sla.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a case's ledger as the facts that its clocks are a function of. */
final class Facts {

  private Facts() {}

  /**
   * Returns the facts in the ledger's order.
   *
   * @param terms finds terms by their version
   */
  static List<Fact> of(List<LedgerEntry> ledger, Function<String, Terms> terms) {
    return ledger.stream().flatMap(entry -> fact(entry, terms)).toList();
  }

  private static Stream<Fact> fact(LedgerEntry entry, Function<String, Terms> terms) {
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
      case WAITING_BEGAN ->
          Stream.of(
              new Fact.WaitingBegan(at, Objects.requireNonNullElse(entry.text("reason"), "")));
      case WAITING_ENDED -> Stream.of(new Fact.WaitingEnded(at));
      case RESOLVED -> Stream.of(new Fact.Resolved(at));
      case REOPENED -> Stream.of(new Fact.Reopened(at));
      case CLOSED, WITHDRAWN, MERGED, REFUSED, REFERRED, NOT_COVERED ->
          Stream.of(new Fact.Closed(at));
      case LINE_ENGAGED,
          INTERNAL_NOTE,
          CALLED,
          ATTACHED,
          AUTOMATIC_MESSAGE,
          REMINDED,
          ESCALATED,
          CLOCK_WARNED,
          CLOCK_BREACHED,
          ALERTED,
          CONFIRMED,
          RATED,
          MERGED_IN,
          LINKED,
          UNLINKED,
          BROADCAST ->
          Stream.empty();
    };
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
