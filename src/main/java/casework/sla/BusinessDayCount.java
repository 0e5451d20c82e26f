package casework.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Finds the due time of business days (T20) in compiled hours. */
final class BusinessDayCount {

  /** Farther from its own date no window reaches, by the date in UTC. */
  private static final int REACH = DayWindow.MOST_DAYS_LATER + 2;

  private final CompiledHours hours;

  BusinessDayCount(CompiledHours hours) {
    this.hours = hours;
  }

  /** The due time of one business day or more; between two windows of a day is outside hours. */
  Instant due(Instant from, BusinessDays budget) {
    long second = from.getEpochSecond();
    LocalDate around = LocalDate.ofInstant(from, ZoneOffset.UTC);
    for (LocalDate date = around.minusDays(REACH);
        !date.isAfter(around.plusDays(2));
        date = date.plusDays(1)) {
      if (hours.closes(date) <= second || hours.opens(date) > second) {
        continue;
      }
      for (DayWindow window : hours.hours().on(date)) {
        if (window.opensAt(date) <= second && second < window.closesAt(date)) {
          return budget.reading() == Reading.SAME_TIME
              ? sameTime(from, date, window.opensIn(), budget.days())
              : closeOf(date, second, budget.days());
        }
      }
    }
    LocalDate date = around.minusDays(REACH);
    while (hours.opens(date) <= second) {
      date = next(date);
    }
    return closeOf(date, hours.closes(date), budget.days() - 1);
  }

  private Instant closeOf(LocalDate start, long after, int days) {
    LocalDate date = start;
    long close = after;
    for (int i = 0; i < days; i++) {
      date = supportDay(date, close);
      close = hours.closes(date);
    }
    return Instant.ofEpochSecond(close);
  }

  /** Day after day, so that a day which closes early holds back the days after it too. */
  private Instant sameTime(Instant from, LocalDate start, ZoneId zone, int days) {
    Instant due = from;
    LocalDate date = start;
    for (int i = 0; i < days; i++) {
      LocalDateTime wallClock = LocalDateTime.ofInstant(due, zone);
      long daysPastMidnight = ChronoUnit.DAYS.between(date, wallClock.toLocalDate());
      date = supportDay(date, due.getEpochSecond());
      long sameTime =
          DayWindow.edge(date.plusDays(daysPastMidnight), wallClock.toLocalTime(), zone.getRules());
      Instant close = Instant.ofEpochSecond(hours.closes(date));
      Instant candidate = Instant.ofEpochSecond(sameTime, due.getNano());
      due = candidate.isBefore(close) ? candidate : close;
    }
    return due;
  }

  /** The next date with a window that is still open after that second. */
  private LocalDate supportDay(LocalDate date, long second) {
    LocalDate next = next(date);
    while (hours.closes(next) <= second) {
      next = next(next);
    }
    return next;
  }

  private LocalDate next(LocalDate date) {
    LocalDate next = date.plusDays(1);
    if (next.getYear() > CompiledHours.LAST_YEAR) {
      throw new NoWorkingTime(
          "Hours '%s' do not hold that many business days".formatted(hours.hours().name()));
    }
    return next;
  }
}
