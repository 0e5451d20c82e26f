package casework.supportcase;

import casework.sla.Clock;
import casework.sla.ClockState;
import casework.sla.Clocks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case's clocks, worked out from its ledger and the terms it ran under. */
@Component
public class CaseClocks {

  private final CaseTerms terms;
  private final WarningShares shares;

  CaseClocks(CaseTerms terms, WarningShares shares) {
    this.terms = terms;
    this.shares = shares;
  }

  /** Returns the clocks as they stand at an instant, in the order in which they started. */
  public List<Clock> of(SupportCase ofCase, List<LedgerEntry> ledger, Instant asOf) {
    return Clocks.of(Facts.of(ledger, version -> terms.of(version).sla()), asOf);
  }

  /** Returns the clocks as a change leaves them. */
  List<Clock> of(CaseChange change) {
    return change.clocks(counted -> of(change.current(), counted, change.at()));
  }

  /** Returns the shares of a clock at which people are warned, in percent. */
  Function<Clock, List<Integer>> shares() {
    return shares::of;
  }

  /**
   * Works out a change's clocks for a timer that is being set now.
   *
   * @return when the timer must fire
   */
  public Instant arm(CaseChange change) {
    SupportCase.Due due = dueOf(change);
    change.engineKnows(due);
    return due.moment();
  }

  /** Returns what a change's clocks come to. */
  SupportCase.Due dueOf(CaseChange change) {
    SupportCase changed = change.current();
    List<Clock> clocks = of(change);
    Optional<Clock> next =
        clocks.stream()
            .filter(clock -> clock.state() == ClockState.RUNNING && clock.due() != null)
            .min(Comparator.comparing(Clock::due));
    return new SupportCase.Due(
        next.map(Clock::due).orElse(null),
        next.map(Clock::key).orElse(null),
        changed.state().isFinal() ? SupportCase.Due.NEVER : moment(change, clocks),
        change.alertsHeldUntil(),
        clocks.stream().anyMatch(clock -> clock.state() == ClockState.BREACHED));
  }

  /** When the clocks must be looked at next. */
  private Instant moment(CaseChange change, List<Clock> clocks) {
    Instant now = change.at();
    Instant set = change.current().due().moment();
    if (!change.areClocksChecked()) {
      if (!set.isAfter(now)) {
        // The timer is about to fire; what it must claim lies in the past and would be skipped.
        return set;
      }
      if (change.setsClocksAnew() && !Clocks.reached(clocks, shares(), now).isEmpty()) {
        return now;
      }
    }
    Instant next = Clocks.nextMoment(clocks, shares(), now).orElse(SupportCase.Due.NEVER);
    return earlier(next, change.alertsHeldUntil());
  }

  private static Instant earlier(Instant moment, @Nullable Instant held) {
    return held != null && held.isBefore(moment) ? held : moment;
  }
}
