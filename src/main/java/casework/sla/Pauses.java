package casework.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pauses in order, apart from each other and within the supported time, however given. */
record Pauses(List<Interval> intervals) {

  static Pauses of(List<Interval> given) {
    if (given.isEmpty()) {
      return new Pauses(List.of());
    }
    List<Interval> merged = new ArrayList<>();
    given.stream()
        .map(Pauses::clipped)
        .filter(i -> i.from().isBefore(i.to()))
        .sorted(Comparator.comparing(Interval::from))
        .forEach(next -> add(merged, next));
    return new Pauses(List.copyOf(merged));
  }

  private static void add(List<Interval> merged, Interval next) {
    int last = merged.size() - 1;
    if (last < 0 || next.from().isAfter(merged.get(last).to())) {
      merged.add(next);
    } else if (next.to().isAfter(merged.get(last).to())) {
      merged.set(last, new Interval(merged.get(last).from(), next.to()));
    }
  }

  private static Interval clipped(Interval pause) {
    return new Interval(clipped(pause.from()), clipped(pause.to()));
  }

  private static Instant clipped(Instant instant) {
    if (instant.isBefore(WorkingTime.EARLIEST)) {
      return WorkingTime.EARLIEST;
    }
    return instant.isAfter(WorkingTime.LATEST) ? WorkingTime.LATEST : instant;
  }

  boolean isEmpty() {
    return intervals.isEmpty();
  }
}
