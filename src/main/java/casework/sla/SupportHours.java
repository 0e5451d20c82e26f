package casework.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When support is there (T02 to T04): weekly windows, minus holidays, with some dates on their own.
 *
 * @param windows overlapping ones count once; none at all is a calendar that never opens
 * @param holidays dates on which no weekly window opens
 * @param exceptions windows that replace the weekly ones which open on that date, holiday or not;
 *     an empty list is a closed day
 */
public record SupportHours(
    String name,
    List<Window> windows,
    Set<LocalDate> holidays,
    Map<LocalDate, List<DayWindow>> exceptions) {

  /** The name of the hours that never close. */
  public static final String ALWAYS = "24x7";

  private static final SupportHours NEVER_CLOSED =
      weekly(
          ALWAYS,
          List.of(
              new Window(
                  EnumSet.allOf(DayOfWeek.class),
                  DayWindow.toMidnight(LocalTime.MIDNIGHT, ZoneOffset.UTC, ZoneOffset.UTC))));

  public SupportHours {
    if (name.isBlank()) {
      throw new IllegalArgumentException("Support hours need a name");
    }
    windows = List.copyOf(windows);
    holidays = Set.copyOf(holidays);
    exceptions =
        exceptions.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }

  /** By name alone: hours are looked up for every clock, and their holidays are many. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Weekly windows without holidays or exceptions. */
  public static SupportHours weekly(String name, List<Window> windows) {
    return new SupportHours(name, windows, Set.of(), Map.of());
  }

  /** 24x7x365 (T02); its days are those of UTC. */
  public static SupportHours always() {
    return NEVER_CLOSED;
  }

  /** The windows that open on that date, unsorted. */
  List<DayWindow> on(LocalDate date) {
    List<DayWindow> exception = exceptions.get(date);
    if (exception != null) {
      return exception;
    }
    if (holidays.contains(date)) {
      return List.of();
    }
    DayOfWeek day = date.getDayOfWeek();
    return windows.stream().filter(w -> w.days().contains(day)).map(Window::hours).toList();
  }
}
