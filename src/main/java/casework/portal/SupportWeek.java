package casework.portal;

import casework.sla.DayWindow;
import casework.sla.Segment;
import casework.sla.SupportHours;
import casework.sla.WorkingTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When support is there, day by day. */
final class SupportWeek {

  private static final int WEEK = 7;
  private static final int MONTHS_AHEAD = 6;
  private static final int MOST = 12;

  private SupportWeek() {}

  /** A day by the reader's wall clock, and when it is open. */
  record Day(LocalDate date, boolean today, List<Segment> open) {}

  /**
   * A day that is not as its weekday is.
   *
   * @param open its hours, as "10:00–14:00"; none where it is closed
   */
  record OtherDay(LocalDate date, List<String> open) {}

  /** Returns this week, Monday to Sunday. */
  static List<Day> of(WorkingTime hours, Times here, Instant now) {
    LocalDate today = here.dateOf(now);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return IntStream.range(0, WEEK)
        .mapToObj(monday::plusDays)
        .map(
            date ->
                new Day(
                    date,
                    date.equals(today),
                    hours.segments(
                        date.atStartOfDay(here.zone()).toInstant(),
                        date.plusDays(1).atStartOfDay(here.zone()).toInstant())))
        .toList();
  }

  /** Returns the coming holidays and short days that fall on days with support. */
  static List<OtherDay> otherDays(WorkingTime hours, Instant now, ZoneId contract) {
    SupportHours all = hours.hours();
    LocalDate today = now.atZone(contract).toLocalDate();
    LocalDate last = today.plusMonths(MONTHS_AHEAD);
    return Stream.concat(all.holidays().stream(), all.exceptions().keySet().stream())
        .distinct()
        .filter(date -> !date.isBefore(today) && !date.isAfter(last))
        .filter(date -> isWorkingDay(all, date))
        .sorted()
        .limit(MOST)
        .map(date -> new OtherDay(date, open(all, date)))
        .toList();
  }

  private static boolean isWorkingDay(SupportHours all, LocalDate date) {
    return all.exceptions().containsKey(date)
        || all.windows().stream().anyMatch(week -> week.days().contains(date.getDayOfWeek()));
  }

  private static List<String> open(SupportHours all, LocalDate date) {
    return all.exceptions().getOrDefault(date, List.of()).stream().map(SupportWeek::hours).toList();
  }

  private static String hours(DayWindow window) {
    return window.opens() + "–" + window.closes();
  }
}
