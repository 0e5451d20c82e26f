package casework.customer;

import casework.sla.DayWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Reads days and times as the tables write them; what it cannot read is refused. */
final class HoursText {

  private static final String END_OF_DAY = "24:00";

  private HoursText() {}

  /** "MONDAY-FRIDAY", "SATURDAY", "MONDAY,WEDNESDAY-THURSDAY"; a span may pass the week's end. */
  static Set<DayOfWeek> days(String text) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var part : text.split(",", -1)) {
      var ends = part.split("-", 2);
      var day = day(ends[0]);
      var last = ends.length == 1 ? day : day(ends[1]);
      days.add(day);
      while (day != last) {
        day = day.plus(1);
        days.add(day);
      }
    }
    return days;
  }

  private static DayOfWeek day(String text) {
    return DayOfWeek.valueOf(text.strip().toUpperCase(Locale.ROOT));
  }

  /** Closing at 24:00 is the end of that day; closing before opening is the next day. */
  static DayWindow window(String opens, ZoneId opensIn, String closes, ZoneId closesIn) {
    var from = LocalTime.parse(opens);
    return closes.equals(END_OF_DAY)
        ? DayWindow.toMidnight(from, opensIn, closesIn)
        : DayWindow.between(from, opensIn, LocalTime.parse(closes), closesIn);
  }

  static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }
}
