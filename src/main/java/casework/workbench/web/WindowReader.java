package casework.workbench.web;

import casework.sla.DayWindow;
import casework.sla.Window;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads windows of support hours; a zone that a window does not name is the default one. */
final class WindowReader {

  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?");
  private static final Pattern MIDNIGHT = Pattern.compile("24:00(:00)?");

  private final @Nullable ZoneId zone;

  WindowReader(@Nullable ZoneId zone) {
    this.zone = zone;
  }

  Window weekly(JsonPlace window) {
    window.object("days", "opens", "opensIn", "closes", "closesIn");
    return new Window(days(window.get("days")), hours(window));
  }

  DayWindow ofDate(JsonPlace window) {
    return hours(window.object("opens", "opensIn", "closes", "closesIn"));
  }

  private DayWindow hours(JsonPlace window) {
    LocalTime opens = time(window.get("opens"));
    ZoneId opensIn = zone(window, "opensIn");
    JsonPlace closes = window.get("closes");
    ZoneId closesIn = zone(window, "closesIn");
    return MIDNIGHT.matcher(closes.text()).matches()
        ? DayWindow.toMidnight(opens, opensIn, closesIn)
        : DayWindow.between(opens, opensIn, time(closes), closesIn);
  }

  private static Set<DayOfWeek> days(JsonPlace days) {
    Set<DayOfWeek> read = EnumSet.noneOf(DayOfWeek.class);
    for (JsonPlace day : days.list(DayOfWeek.values().length)) {
      String text = day.text();
      read.add(
          Arrays.stream(DayOfWeek.values())
              .filter(d -> d.name().equals(text))
              .findFirst()
              .orElseThrow(() -> day.wrong("'%s' is no day such as MONDAY".formatted(text))));
    }
    if (read.isEmpty()) {
      throw days.wrong("A window opens on at least one day of the week");
    }
    return read;
  }

  private static LocalTime time(JsonPlace time) {
    String text = time.text();
    if (!TIME.matcher(text).matches()) {
      throw time.wrong("'%s' is no time such as 10:00 or 17:59:30".formatted(text));
    }
    return LocalTime.parse(text);
  }

  private ZoneId zone(JsonPlace window, String name) {
    if (zone == null || window.find(name).isPresent()) {
      return zone(window.get(name));
    }
    return zone;
  }

  static ZoneId zone(JsonPlace zone) {
    String text = zone.text();
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw zone.wrong("'%s' is no time zone such as Europe/Berlin or +01:00".formatted(text));
    }
  }
}
