package casework.customer;

import static java.util.stream.Collectors.toCollection;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The public holidays of a country or region, as the Jollyday library knows them. */
final class NationalHolidays {

  /** Years for which hours hold concrete dates. */
  static final int FIRST_YEAR = 2015;

  static final int LAST_YEAR = 2040;

  private final HolidayManager manager;
  private final String[] region;

  /**
   * @param country ISO 3166 code
   * @param region as Jollyday divides the country, or "" for what all of it keeps
   * @throws IllegalArgumentException if Jollyday does not know the place
   */
  NationalHolidays(String country, String region) {
    var code = country.strip().toUpperCase(Locale.ROOT);
    if (!HolidayManager.getSupportedCalendarCodes().contains(code)) {
      throw new IllegalArgumentException("there is no country '" + country + "'");
    }
    manager = HolidayManager.getInstance(ManagerParameters.create(code.toLowerCase(Locale.ROOT)));
    var part = region.strip().toLowerCase(Locale.ROOT);
    Map<String, CalendarHierarchy> parts = manager.getCalendarHierarchy().getChildren();
    if (!part.isEmpty() && !parts.containsKey(part)) {
      throw new IllegalArgumentException(
          country + " has no region '" + region + "', but " + new TreeSet<>(parts.keySet()));
    }
    this.region = part.isEmpty() ? new String[0] : new String[] {part};
  }

  /**
   * The dates on which they are kept, a substitute day where the law gives one.
   *
   * @param names comma between, or "ALL" public holidays
   * @throws IllegalArgumentException if a name is none of this place
   */
  Set<LocalDate> dates(String names) {
    var holidays = holidays();
    if (names.strip().equals("ALL")) {
      return datesOf(
          holidays.stream().filter(h -> h.getType() == HolidayType.PUBLIC_HOLIDAY).toList());
    }
    var dates = new TreeSet<LocalDate>();
    for (var part : names.split(",", -1)) {
      var name = part.strip();
      var named = holidays.stream().filter(holiday -> name(holiday).equals(name)).toList();
      if (named.isEmpty()) {
        throw new IllegalArgumentException(
            "there is no holiday '%s', but %s"
                .formatted(
                    name,
                    holidays.stream()
                        .map(NationalHolidays::name)
                        .collect(toCollection(TreeSet::new))));
      }
      dates.addAll(datesOf(named));
    }
    return dates;
  }

  private List<Holiday> holidays() {
    var holidays = new ArrayList<Holiday>();
    // A year more on either side: the substitute of a New Year's Day may lie in the old year.
    for (int year = FIRST_YEAR - 1; year <= LAST_YEAR + 1; year++) {
      holidays.addAll(manager.getHolidays(Year.of(year), region));
    }
    return holidays;
  }

  private static Set<LocalDate> datesOf(List<Holiday> holidays) {
    return holidays.stream()
        .map(Holiday::getDate)
        .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR)
        .collect(toCollection(TreeSet::new));
  }

  /** The library prefixes some with their religion: "christian.EASTER_MONDAY". */
  private static String name(Holiday holiday) {
    var key = holiday.getPropertiesKey();
    return key.substring(key.lastIndexOf('.') + 1);
  }
}
