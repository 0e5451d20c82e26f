package casework.portal;

import casework.page.Lengths;
import casework.sla.Clock;
import casework.sla.ClockState;
import casework.sla.Measure;
import casework.sla.Segment;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A promise to a customer, and how it stands.
 *
 * @param name its message is {@code portal.measure.<name>}
 * @param state its message is {@code portal.kept.<state>}
 * @param answered when it was answered, in time or not
 * @param amount how much working time was promised
 * @param contractual whether the contract says so; otherwise it is the desk's own aim
 * @param counted what counts towards the due time
 */
record Kept(
    String name,
    String state,
    @Nullable Instant due,
    @Nullable Instant answered,
    Amount amount,
    String hours,
    String clause,
    String origin,
    boolean contractual,
    List<Stretch> counted) {

  private static final Set<Measure> PROMISED =
      EnumSet.of(
          Measure.FIRST_RESPONSE,
          Measure.NEXT_RESPONSE,
          Measure.UPDATE,
          Measure.WORKAROUND,
          Measure.RESOLUTION);
  private static final String HOUSE_RULE = "house rule";

  /** A stretch that counted, and its length in hours and minutes. */
  record Stretch(Instant from, Instant to, String length) {}

  /** Whether a clock says something to its customer; the desk's own alarms do not. */
  static boolean isPromise(Clock clock) {
    return clock.state() != ClockState.CANCELLED
        && !clock.measure().isInternal()
        && (PROMISED.contains(clock.measure()) || !isHouseRule(clock));
  }

  /** Whether it still matters: it runs, was missed without an answer, or is the first response. */
  static boolean isCurrent(Clock clock) {
    return clock.state().isLive()
        || clock.measure() == Measure.FIRST_RESPONSE
        || (clock.state() == ClockState.BREACHED && clock.stoppedAt() == null);
  }

  static Kept of(Clock clock) {
    var target = clock.explanation().target();
    return new Kept(
        clock.measure().name(),
        clock.state() == ClockState.BREACHED && clock.stoppedAt() != null
            ? "ANSWERED_LATE"
            : clock.state().name(),
        clock.due(),
        clock.state() == ClockState.MET ? clock.endedAt() : clock.stoppedAt(),
        Amount.of(target.budget()),
        target.hours(),
        target.source().clause(),
        target.source().origin(),
        !isHouseRule(clock),
        clock.explanation().counted().stream().map(Kept::stretch).toList());
  }

  private static Stretch stretch(Segment segment) {
    return new Stretch(segment.from(), segment.to(), Lengths.of(segment.duration()));
  }

  private static boolean isHouseRule(Clock clock) {
    return clock.explanation().target().source().clause().startsWith(HOUSE_RULE);
  }
}
