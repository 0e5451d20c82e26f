package casework.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;

/**
 * A window of one date, half-open; it opens and closes by the wall clock of two zones, which may
 * differ (T04).
 *
 * <p>An edge in a daylight-saving gap moves to the gap's end; one in a fold is its first
 * occurrence. A fraction of a second, or a window that can never be open, throws {@link
 * IllegalArgumentException}.
 *
 * @param closesDaysLater how many days after the date of opening it closes: 0, 1, or up to 3 where
 *     its zones are far apart
 */
public record DayWindow(
    LocalTime opens, ZoneId opensIn, LocalTime closes, ZoneId closesIn, int closesDaysLater) {

  private static final int DAY = 86_400;
  private static final Instant REFERENCE = Instant.parse("2026-01-01T00:00:00Z");

  /** What two zones 36 hours apart, the most there is, can need. */
  static final int MOST_DAYS_LATER = 3;

  public DayWindow {
    if (hasFraction(opens) || hasFraction(closes)) {
      throw new IllegalArgumentException("Windows open and close on whole seconds");
    }
    if (closesDaysLater < 0 || closesDaysLater > MOST_DAYS_LATER) {
      throw new IllegalArgumentException(
          "A window cannot close " + closesDaysLater + " days later");
    }
    if (closesDaysLater == 0 && opensIn.equals(closesIn) && !opens.isBefore(closes)) {
      throw new IllegalArgumentException(
          "Window closes at %s, not after it opens at %s".formatted(closes, opens));
    }
  }

  /**
   * The window between two wall-clock times. It ends the next day if {@code closes} is not later
   * than {@code opens}; and a day later than that for as long as it would end before it opens,
   * which takes two zones.
   */
  public static DayWindow between(
      LocalTime opens, ZoneId opensIn, LocalTime closes, ZoneId closesIn) {
    return atLeast(closes.isAfter(opens) ? 0 : 1, opens, opensIn, closes, closesIn);
  }

  /** The window from a wall-clock time to the end of the day, 24:00. */
  public static DayWindow toMidnight(LocalTime opens, ZoneId opensIn, ZoneId closesIn) {
    return atLeast(1, opens, opensIn, LocalTime.MIDNIGHT, closesIn);
  }

  private static DayWindow atLeast(
      int daysLater, LocalTime opens, ZoneId opensIn, LocalTime closes, ZoneId closesIn) {
    // By standard time, so that the answer is the same on every day of the year.
    int ahead = standardOffset(closesIn) - standardOffset(opensIn);
    int days = daysLater;
    while (closes.toSecondOfDay() - ahead + days * DAY <= opens.toSecondOfDay()) {
      days++;
    }
    return new DayWindow(opens, opensIn, closes, closesIn, days);
  }

  /** Epoch second at which the window of that date opens. */
  long opensAt(LocalDate date) {
    return edge(date, opens, opensIn.getRules());
  }

  /** Epoch second at which the window of that date closes; not later than it opens = not open. */
  long closesAt(LocalDate date) {
    return edge(date.plusDays(closesDaysLater), closes, closesIn.getRules());
  }

  static long edge(LocalDate date, LocalTime time, ZoneRules rules) {
    LocalDateTime wallClock = LocalDateTime.of(date, time);
    List<ZoneOffset> offsets = rules.getValidOffsets(wallClock);
    return offsets.isEmpty()
        ? Objects.requireNonNull(rules.getTransition(wallClock)).toEpochSecond()
        : wallClock.toEpochSecond(offsets.get(0));
  }

  private static boolean hasFraction(LocalTime time) {
    return !time.truncatedTo(ChronoUnit.SECONDS).equals(time);
  }

  private static int standardOffset(ZoneId zone) {
    return zone.getRules().getStandardOffset(REFERENCE).getTotalSeconds();
  }
}
