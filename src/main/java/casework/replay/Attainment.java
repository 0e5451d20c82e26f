package casework.replay;

import casework.sla.Clock;
import casework.sla.ClockState;
import casework.sla.Measure;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many clocks ended how, by plan, severity and measure. Each occurrence of a clock counts. */
final class Attainment {

  private static final Comparator<Target> ORDER =
      Comparator.comparing(Target::plan)
          .reversed()
          .thenComparing(Target::severity)
          .thenComparing(Target::measure);

  private final Map<Target, Map<ClockState, Integer>> counts = new TreeMap<>(ORDER);

  private record Target(String plan, int severity, Measure measure) {}

  /** One line of the table. */
  record Line(
      String plan, int severity, Measure measure, int met, int breached, int cancelled, int open) {

    /** Returns the share of the decided clocks that were met, in percent, or "-" for none. */
    String attained() {
      int decided = met + breached;
      return decided == 0 ? "-" : "%d %%".formatted(Math.round(100.0 * met / decided));
    }
  }

  void count(String plan, Clock clock) {
    counts
        .computeIfAbsent(
            new Target(plan, clock.severity(), clock.measure()),
            target -> new EnumMap<>(ClockState.class))
        .merge(clock.state(), 1, Integer::sum);
  }

  /** Returns the lines: Silver before Gold, the most severe first. */
  Stream<Line> lines() {
    return counts.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue()));
  }

  private static Line line(Target target, Map<ClockState, Integer> states) {
    return new Line(
        target.plan(),
        target.severity(),
        target.measure(),
        states.getOrDefault(ClockState.MET, 0),
        states.getOrDefault(ClockState.BREACHED, 0),
        states.getOrDefault(ClockState.CANCELLED, 0),
        states.getOrDefault(ClockState.RUNNING, 0) + states.getOrDefault(ClockState.PAUSED, 0));
  }
}
