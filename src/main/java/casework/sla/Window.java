package casework.sla;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A weekly window of support hours. It belongs to the day on which it opens, also where it closes
 * the next day.
 *
 * @param days at least one; weekdays by the calendar of the zone it opens in
 */
public record Window(Set<DayOfWeek> days, DayWindow hours) {

  public Window {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("A window opens on at least one day of the week");
    }
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  /** The window between two wall-clock times, as {@link DayWindow#between} reads them. */
  public static Window of(
      Set<DayOfWeek> days, LocalTime opens, ZoneId opensIn, LocalTime closes, ZoneId closesIn) {
    return new Window(days, DayWindow.between(opens, opensIn, closes, closesIn));
  }
}
