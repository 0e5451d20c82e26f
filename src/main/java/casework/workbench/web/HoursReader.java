package casework.workbench.web;

import casework.sla.DayWindow;
import casework.sla.NamedHours;
import casework.sla.SupportHours;
import casework.sla.Window;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads support hours: a name, or all of them written out. */
final class HoursReader {

  /** More than a week can need, and few enough that no item takes long. */
  private static final int MOST_WINDOWS = 50;

  private static final int MOST_DATES = 2_000;

  private final NamedHours named;

  HoursReader(NamedHours named) {
    this.named = named;
  }

  SupportHours read(JsonPlace hours) {
    return hours.node().isTextual() ? byName(hours) : inline(hours);
  }

  private SupportHours byName(JsonPlace hours) {
    String name = hours.text();
    return (name.equals(SupportHours.ALWAYS)
            ? Optional.of(SupportHours.always())
            : named.find(name))
        .orElseThrow(
            () ->
                new WrongItem(
                    WrongItem.Kind.UNKNOWN_HOURS,
                    hours.path(),
                    "No table has support hours called '%s'".formatted(name)));
  }

  private static SupportHours inline(JsonPlace hours) {
    hours.object("zone", "windows", "holidays", "exceptions");
    List<JsonPlace> windows = hours.get("windows").list(MOST_WINDOWS);
    WindowReader reader = new WindowReader(defaultZone(hours, windows));
    List<Window> weekly = windows.stream().map(reader::weekly).toList();
    return new SupportHours("inline", weekly, holidays(hours), exceptions(hours, reader));
  }

  /** The hours' zone; without one, that in which the first window opens which names any. */
  private static @Nullable ZoneId defaultZone(JsonPlace hours, List<JsonPlace> windows) {
    return hours
        .find("zone")
        .or(() -> windows.stream().flatMap(w -> w.find("opensIn").stream()).findFirst())
        .map(WindowReader::zone)
        .orElse(null);
  }

  private static Set<LocalDate> holidays(JsonPlace hours) {
    Set<LocalDate> holidays = new HashSet<>();
    hours
        .find("holidays")
        .ifPresent(list -> list.list(MOST_DATES).forEach(d -> holidays.add(date(d, d.text()))));
    return holidays;
  }

  private static Map<LocalDate, List<DayWindow>> exceptions(JsonPlace hours, WindowReader reader) {
    Map<LocalDate, List<DayWindow>> exceptions = new LinkedHashMap<>();
    hours
        .find("exceptions")
        .ifPresent(
            dates ->
                dates
                    .entries()
                    .forEach(
                        (date, windows) ->
                            exceptions.put(
                                date(windows, date),
                                windows.list(MOST_WINDOWS).stream().map(reader::ofDate).toList())));
    return exceptions;
  }

  private static LocalDate date(JsonPlace place, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw place.wrong("'%s' is no date such as 2026-12-25".formatted(text));
    }
  }
}
