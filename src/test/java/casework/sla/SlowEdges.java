package casework.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Finds the edges of windows by watching the clock on the wall, without any rules of offsets. */
final class SlowEdges {

  /** Clocks change on the quarter of an hour, so within a step they only run forward. */
  private static final long STEP = 900;

  private SlowEdges() {}

  /** The first second at which the wall clock shows that time or a later one. */
  static long edge(LocalDate date, LocalTime time, ZoneId zone) {
    LocalDateTime wanted = LocalDateTime.of(date, time);
    long second = wanted.toEpochSecond(ZoneOffset.UTC) - 30 * 3600;
    second -= Math.floorMod(second, STEP);
    while (wallClock(second + STEP - 1, zone).isBefore(wanted)) {
      second += STEP;
    }
    while (wallClock(second, zone).isBefore(wanted)) {
      second++;
    }
    return second;
  }

  private static LocalDateTime wallClock(long second, ZoneId zone) {
    return LocalDateTime.ofInstant(Instant.ofEpochSecond(second), zone);
  }

  /** A window of a date, as it opens and closes in real time. */
  record Opening(LocalDate date, DayWindow window, long opens, long closes) {

    boolean contains(long second) {
      return opens <= second && second < closes;
    }
  }

  /** All windows that open on the dates from first to last, by date. */
  static List<Opening> openings(SupportHours hours, LocalDate first, LocalDate last) {
    List<Opening> openings = new ArrayList<>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      for (DayWindow window : windowsOn(hours, date)) {
        long opens = edge(date, window.opens(), window.opensIn());
        long closes =
            edge(date.plusDays(window.closesDaysLater()), window.closes(), window.closesIn());
        if (opens < closes) {
          openings.add(new Opening(date, window, opens, closes));
        }
      }
    }
    return openings;
  }

  private static List<DayWindow> windowsOn(SupportHours hours, LocalDate date) {
    if (hours.exceptions().containsKey(date)) {
      return hours.exceptions().getOrDefault(date, List.of());
    }
    List<DayWindow> windows = new ArrayList<>();
    for (Window window : hours.windows()) {
      if (window.days().contains(date.getDayOfWeek()) && !hours.holidays().contains(date)) {
        windows.add(window.hours());
      }
    }
    return windows;
  }
}
