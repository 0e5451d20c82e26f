package casework.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts real elapsed time inside hours and outside pauses. */
final class PausedHours {

  private final ElapsedHours hours;
  private final Pauses pauses;

  PausedHours(ElapsedHours hours, Pauses pauses) {
    this.hours = hours;
    this.pauses = pauses;
  }

  /** The first instant that counts. */
  Instant countsFrom(Instant from) {
    Instant candidate = opening(from);
    for (Interval pause : pauses.intervals()) {
      if (pause.contains(candidate)) {
        if (pause.to().equals(WorkingTime.LATEST)) {
          throw new NoWorkingTime("A pause from " + pause.from() + " on never ends");
        }
        candidate = opening(pause.to());
      }
    }
    return candidate;
  }

  private Instant opening(Instant from) {
    return hours
        .nextOpening(from)
        .orElseThrow(
            () ->
                new NoWorkingTime(
                    "Hours do not open in the %d years after %s"
                        .formatted(WorkingTime.HORIZON_YEARS, from)));
  }

  /** The earliest instant at which the budget is used up. */
  Instant due(Instant from, Duration budget) {
    if (budget.isZero()) {
      return countsFrom(from);
    }
    Duration left = budget;
    for (Interval stretch : stretches(from, WorkingTime.LATEST)) {
      if (stretch.to().equals(WorkingTime.LATEST)) {
        return hours.due(stretch.from(), left);
      }
      Duration holds = hours.between(stretch.from(), stretch.to());
      if (holds.compareTo(left) >= 0) {
        return hours.due(stretch.from(), left);
      }
      left = left.minus(holds);
    }
    throw new NoWorkingTime("A pause leaves less than " + budget + " after " + from);
  }

  Duration between(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    for (Interval stretch : stretches(from, to)) {
      sum = sum.plus(hours.between(stretch.from(), stretch.to()));
    }
    return sum;
  }

  List<Segment> segments(Instant from, Instant to) {
    if (pauses.isEmpty()) {
      return hours.segments(from, to);
    }
    List<Segment> segments = new ArrayList<>();
    for (Interval stretch : stretches(from, to)) {
      segments.addAll(hours.segments(stretch.from(), stretch.to()));
    }
    return segments;
  }

  /** What the pauses leave of the time between two instants; in order. */
  private List<Interval> stretches(Instant from, Instant to) {
    List<Interval> stretches = new ArrayList<>();
    Instant start = from;
    for (Interval pause : pauses.intervals()) {
      if (!pause.to().isAfter(start)) {
        continue;
      }
      if (!pause.from().isBefore(to)) {
        break;
      }
      if (pause.from().isAfter(start)) {
        stretches.add(new Interval(start, pause.from()));
      }
      start = pause.to();
    }
    if (start.isBefore(to)) {
      stretches.add(new Interval(start, to));
    }
    return stretches;
  }
}
