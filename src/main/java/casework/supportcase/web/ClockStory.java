package casework.supportcase.web;

import casework.page.Lengths;
import casework.page.WallClock;
import casework.page.Words;
import casework.sla.BusinessDays;
import casework.sla.Clock;
import casework.sla.ClockState;
import casework.sla.Explanation;
import casework.sla.Pause;
import casework.sla.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clock as its page shows it.
 *
 * @param left what is left in working time, or how it ended
 * @param usedSeconds of {@code budgetSeconds}, for the bar
 * @param stretches the counted ones; their lengths add up to {@code sum}
 * @param sumIs what the sum is: the budget, or what was used before a pause
 */
record ClockStory(
    String key,
    String title,
    ClockState state,
    String stateInWords,
    String budget,
    @Nullable Instant due,
    String left,
    long usedSeconds,
    long budgetSeconds,
    String inWords,
    String clause,
    List<Stretch> stretches,
    List<Stretch> pauses,
    String sum,
    String sumIs) {

  /** A stretch of time, by the contract's wall clock. */
  record Stretch(String from, String to, String length) {}

  static ClockStory of(Clock clock, WallClock contract) {
    Explanation why = clock.explanation();
    Duration sum =
        why.counted().stream().map(Segment::duration).reduce(Duration.ZERO, Duration::plus);
    return new ClockStory(
        clock.key(),
        Words.capitalized(Words.ofClock(clock.key())),
        clock.state(),
        Words.of(clock.state()),
        budget(clock),
        clock.due(),
        left(clock, contract),
        clock.used().toSeconds(),
        Math.max(1, clock.budget().toSeconds()),
        clock.inWords(contract.zone()),
        why.target().source().clause(),
        why.counted().stream().map(segment -> stretch(segment, contract)).toList(),
        why.pauses().stream().map(pause -> stretch(pause, contract)).toList(),
        Lengths.of(sum),
        sum.equals(clock.budget()) ? "the budget" : "counted so far");
  }

  private static String budget(Clock clock) {
    var promised = clock.explanation().target().budget();
    String hours = " in " + clock.explanation().target().hours();
    return promised instanceof BusinessDays
        ? promised.text() + " (here " + Lengths.of(clock.budget()) + ")" + hours
        : Lengths.of(clock.budget()) + hours;
  }

  private static String left(Clock clock, WallClock contract) {
    return switch (clock.state()) {
      case RUNNING, PAUSED -> Lengths.of(clock.left());
      case MET -> "met with " + Lengths.of(clock.left()) + " to spare";
      case BREACHED ->
          clock.stoppedAt() == null
              ? "breached, not yet answered"
              : "breached, answered " + contract.of(clock.stoppedAt());
      case CANCELLED ->
          Objects.requireNonNullElse(clock.explanation().cancelledBecause(), "cancelled");
    };
  }

  private static Stretch stretch(Segment counted, WallClock contract) {
    return new Stretch(
        contract.of(counted.from()), contract.of(counted.to()), Lengths.of(counted.duration()));
  }

  private static Stretch stretch(Pause pause, WallClock contract) {
    String to = pause.to() == null ? "now" : contract.of(pause.to());
    return new Stretch(contract.of(pause.from()), to, pause.reason());
  }
}
