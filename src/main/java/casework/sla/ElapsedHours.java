package casework.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts real elapsed time inside compiled hours, without pauses. */
final class ElapsedHours {

  private final CompiledHours hours;

  ElapsedHours(CompiledHours hours) {
    this.hours = hours;
  }

  boolean isOpen(Instant instant) {
    long second = instant.getEpochSecond();
    return hours.open(CompiledHours.year(second)).isOpen(second);
  }

  Optional<Instant> nextOpening(Instant from) {
    long second = from.getEpochSecond();
    int firstYear = CompiledHours.year(second);
    for (int y = firstYear; y <= lastYear(firstYear); y++) {
      OpenYear year = hours.open(y);
      int i = year.firstEndingAfter(second);
      if (i < year.size()) {
        long start = year.starts()[i];
        return Optional.of(start <= second ? from : Instant.ofEpochSecond(start));
      }
    }
    return Optional.empty();
  }

  Optional<Instant> nextClose(Instant from) {
    long second = from.getEpochSecond();
    int firstYear = CompiledHours.year(second);
    long close = Long.MIN_VALUE;
    for (int y = firstYear; y <= lastYear(firstYear); y++) {
      OpenYear year = hours.open(y);
      for (int i = year.firstEndingAfter(second); i < year.size(); i++) {
        if (close != Long.MIN_VALUE && year.starts()[i] != close) {
          return Optional.of(Instant.ofEpochSecond(close));
        }
        close = year.ends()[i];
      }
      if (close != Long.MIN_VALUE && CompiledHours.year(close) == y) {
        return Optional.of(Instant.ofEpochSecond(close));
      }
    }
    return Optional.empty();
  }

  /** The earliest instant at which a budget of more than zero is used up. */
  Instant due(Instant from, Duration budget) {
    int firstYear = CompiledHours.year(from.getEpochSecond());
    Duration sought = soFar(firstYear, from).plus(budget);
    long seconds = sought.toSeconds();
    int nanos = sought.toNanosPart();
    for (int y = firstYear; y <= lastYear(firstYear); y++) {
      OpenYear year = hours.open(y);
      long rounded = nanos == 0 ? seconds : seconds + 1;
      if (rounded <= year.total()) {
        long end = year.secondAfter(rounded);
        return nanos == 0 ? Instant.ofEpochSecond(end) : Instant.ofEpochSecond(end - 1, nanos);
      }
      seconds -= year.total();
    }
    throw new NoWorkingTime(
        "Hours '%s' hold less than %s of working time in the %d years after %s"
            .formatted(hours.hours().name(), budget, WorkingTime.HORIZON_YEARS, from));
  }

  Duration between(Instant from, Instant to) {
    int firstYear = CompiledHours.year(from.getEpochSecond());
    int lastYear = CompiledHours.year(to.getEpochSecond());
    Duration sum = soFar(lastYear, to).minus(soFar(firstYear, from));
    for (int y = firstYear; y < lastYear; y++) {
      sum = sum.plusSeconds(hours.open(y).total());
    }
    return sum;
  }

  private Duration soFar(int y, Instant instant) {
    OpenYear year = hours.open(y);
    long second = instant.getEpochSecond();
    int nanos = instant.getNano();
    return Duration.ofSeconds(year.secondsBefore(second), year.isOpen(second) ? nanos : 0);
  }

  List<Segment> segments(Instant from, Instant to) {
    List<Segment> segments = new ArrayList<>();
    Instant start = from;
    Instant end = from;
    int lastYear = CompiledHours.year(to.getEpochSecond());
    for (int y = CompiledHours.year(from.getEpochSecond()); y <= lastYear; y++) {
      OpenYear year = hours.open(y);
      int i = year.firstEndingAfter(from.getEpochSecond());
      for (; i < year.size() && year.starts()[i] <= to.getEpochSecond(); i++) {
        Instant opens = Instant.ofEpochSecond(year.starts()[i]);
        if (opens.isAfter(end)) {
          if (end.isAfter(start)) {
            segments.add(new Segment(start, end));
          }
          start = opens;
        }
        Instant closes = Instant.ofEpochSecond(year.ends()[i]);
        end = closes.isBefore(to) ? closes : to;
      }
    }
    if (end.isAfter(start)) {
      segments.add(new Segment(start, end));
    }
    return segments;
  }

  private static int lastYear(int firstYear) {
    return Math.min(firstYear + WorkingTime.HORIZON_YEARS, CompiledHours.LAST_YEAR);
  }
}
