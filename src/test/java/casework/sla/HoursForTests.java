package casework.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hours that examples are about. */
final class HoursForTests {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  private HoursForTests() {}

  /** T03: 10:00-18:00 Berlin, Monday to Friday. */
  static SupportHours silver() {
    return berlin("10:00-18:00");
  }

  /** T04: 10:00 Berlin to 17:00 New York, Monday to Friday. */
  static SupportHours gold() {
    return SupportHours.weekly(
        "gold", List.of(new Window(WEEKDAYS, window("10:00", BERLIN, "17:00", NEW_YORK))));
  }

  /** Windows such as 10:00-12:00 in Berlin, Monday to Friday. */
  static SupportHours berlin(String... windows) {
    return SupportHours.weekly(
        "berlin", List.of(windows).stream().map(w -> new Window(WEEKDAYS, inBerlin(w))).toList());
  }

  static SupportHours daily(String window, String zone) {
    return SupportHours.weekly(
        "daily", List.of(new Window(EVERY_DAY, in(window, ZoneId.of(zone)))));
  }

  static SupportHours with(SupportHours hours, String holiday) {
    return new SupportHours(
        hours.name(), hours.windows(), Set.of(LocalDate.parse(holiday)), hours.exceptions());
  }

  static SupportHours with(SupportHours hours, String date, DayWindow... windows) {
    return new SupportHours(
        hours.name(),
        hours.windows(),
        hours.holidays(),
        Map.of(LocalDate.parse(date), List.of(windows)));
  }

  static DayWindow inBerlin(String window) {
    return in(window, BERLIN);
  }

  private static DayWindow in(String window, ZoneId zone) {
    return window(
        window.substring(0, window.indexOf('-')),
        zone,
        window.substring(window.indexOf('-') + 1),
        zone);
  }

  static DayWindow window(String opens, ZoneId opensIn, String closes, ZoneId closesIn) {
    return closes.equals("24:00")
        ? DayWindow.toMidnight(LocalTime.parse(opens), opensIn, closesIn)
        : DayWindow.between(LocalTime.parse(opens), opensIn, LocalTime.parse(closes), closesIn);
  }

  static Instant at(String offsetDateTime) {
    return OffsetDateTime.parse(offsetDateTime).toInstant();
  }

  /** A wall-clock time in Berlin, such as 2026-03-16T10:00. */
  static Instant berlinTime(String wallClock) {
    return LocalDateTime.parse(wallClock).atZone(BERLIN).toInstant();
  }
}
