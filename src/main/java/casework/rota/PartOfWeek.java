package casework.rota;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of the week, by the wall clock of its layer: {@code [from, until)} on some days.
 *
 * @param days on which it begins
 * @param until where it is not after {@code from}, it is on the next day: the same time makes a
 *     whole day
 */
public record PartOfWeek(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

  /**
   * @throws IllegalArgumentException if there is no day
   */
  public PartOfWeek {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("A part of the week begins on some day.");
    }
    days = Set.copyOf(EnumSet.copyOf(days));
  }

  boolean holds(Instant at, ZoneId zone) {
    LocalDate today = at.atZone(zone).toLocalDate();
    return Stream.of(today.minusDays(1), today)
        .filter(date -> days.contains(date.getDayOfWeek()))
        .anyMatch(date -> !at.isBefore(begin(date, zone)) && at.isBefore(end(date, zone)));
  }

  /** Returns the instants at which it begins or ends where it began on a date. */
  Stream<Instant> edges(LocalDate date, ZoneId zone) {
    return days.contains(date.getDayOfWeek())
        ? Stream.of(begin(date, zone), end(date, zone))
        : Stream.empty();
  }

  private Instant begin(LocalDate date, ZoneId zone) {
    return WallTime.instant(date.atTime(from), zone);
  }

  private Instant end(LocalDate date, ZoneId zone) {
    LocalDate last = until.isAfter(from) ? date : date.plusDays(1);
    return WallTime.instant(last.atTime(until), zone);
  }
}
