package casework.notice;

import casework.problem.Problem;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The hours in which a person wants to be told.
 *
 * @param opens the first minute that counts
 * @param closes the first one that does not; not after {@code opens} means on the next day
 * @param days on which the hours open
 */
public record ReachableHours(ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days) {

  private static final int TWO_WEEKS = 14;

  /**
   * @throws Problem if no day is chosen
   */
  public ReachableHours {
    if (days.isEmpty()) {
      throw Problem.field("days", "Choose at least one day, or notices at any hour.");
    }
    days = Set.copyOf(EnumSet.copyOf(days));
  }

  /** Monday to Friday, nine to five. */
  static ReachableHours usual(ZoneId zone) {
    return new ReachableHours(
        zone,
        LocalTime.of(9, 0),
        LocalTime.of(17, 0),
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
  }

  /** Returns an instant itself if it lies in these hours, otherwise when they open next. */
  public Instant firstFrom(Instant at) {
    LocalDate today = at.atZone(zone).toLocalDate();
    return LongStream.rangeClosed(-1, TWO_WEEKS)
        .mapToObj(today::plusDays)
        .filter(date -> days.contains(date.getDayOfWeek()))
        .filter(date -> end(date).isAfter(at))
        .map(date -> start(date).isAfter(at) ? start(date) : at)
        .min(Comparator.naturalOrder())
        .orElse(at);
  }

  private Instant start(LocalDate date) {
    return ZonedDateTime.of(date, opens, zone).toInstant();
  }

  private Instant end(LocalDate date) {
    LocalDate last = closes.isAfter(opens) ? date : date.plusDays(1);
    return ZonedDateTime.of(last, closes, zone).toInstant();
  }
}
