package casework.supportcase;

import casework.security.Viewer;
import casework.sla.Clock;
import casework.sla.ClockState;
import casework.sla.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of a case's clocks someone sees: staff all; contacts none of those that measure the vendor's
 * own house, such as whether somebody owns the case, nor what such a clock comes to.
 */
@Component
public class CaseSight {

  private final CaseReader reader;

  CaseSight(CaseReader reader) {
    this.reader = reader;
  }

  /** Returns the clocks that someone sees of a case. */
  public List<Clock> clocks(Viewer viewer, SupportCase seen) {
    List<Clock> all = reader.clocksOf(seen);
    return isStaff(viewer)
        ? all
        : all.stream().filter(clock -> !clock.measure().isInternal()).toList();
  }

  /** Returns a case with the due time that someone sees. */
  public SupportCase of(Viewer viewer, SupportCase seen) {
    SupportCase.Due due = seen.due();
    if (isStaff(viewer) || !mayTellTooMuch(due.clock(), due.breached())) {
      return seen;
    }
    List<Clock> clocks = clocks(viewer, seen);
    Optional<Clock> next = next(clocks);
    return seen.with(
        new SupportCase.Due(
            next.map(Clock::due).orElse(null),
            next.map(Clock::key).orElse(null),
            due.moment(),
            due.alertsHeldUntil(),
            isBreached(clocks)));
  }

  /** Returns a case of a list with the due time that someone sees. */
  public CaseSummary of(Viewer viewer, CaseSummary seen) {
    if (isStaff(viewer) || !mayTellTooMuch(seen.nextDueClock(), seen.breached())) {
      return seen;
    }
    List<Clock> clocks = clocks(viewer, reader.get(seen.number()));
    Optional<Clock> next = next(clocks);
    return new CaseSummary(
        seen.id(),
        seen.subject(),
        seen.customer(),
        seen.customerName(),
        seen.plan(),
        seen.state(),
        seen.line(),
        seen.owner(),
        seen.severity(),
        seen.severityConfirmed(),
        seen.receivedAt(),
        seen.changedAt(),
        next.map(Clock::due).orElse(null),
        next.map(Clock::key).orElse(null),
        isBreached(clocks));
  }

  private static boolean isStaff(Viewer viewer) {
    return viewer instanceof Viewer.Staff;
  }

  private static boolean mayTellTooMuch(@Nullable String nextClock, boolean breached) {
    return breached || (nextClock != null && Measure.isInternal(nextClock));
  }

  private static Optional<Clock> next(List<Clock> clocks) {
    return clocks.stream()
        .filter(clock -> clock.state() == ClockState.RUNNING && clock.due() != null)
        .min(Comparator.comparing(Clock::due));
  }

  private static boolean isBreached(List<Clock> clocks) {
    return clocks.stream().anyMatch(clock -> clock.state() == ClockState.BREACHED);
  }
}
