package casework.customer;

import casework.engine.DecisionTables;
import casework.sla.DayWindow;
import casework.sla.SupportHours;
import casework.sla.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The holidays and part-days of a calendar, laid over a week of windows (T03, T04). */
final class HolidayCalendar {

  private static final String HOLIDAYS = "holidayCalendars";
  private static final String VENDOR_DAYS = "vendorDays";

  private final Set<LocalDate> holidays = new TreeSet<>();
  private final List<VendorDay> vendorDays;
  private final boolean known;

  HolidayCalendar(DecisionTables tables, String name) {
    var inputs = Map.of("calendar", name);
    var national = TableRow.all(tables, HOLIDAYS, inputs);
    for (var row : national) {
      var place =
          row.read(
              "country",
              country -> new NationalHolidays(country, row.text("region")),
              "Write a country and region that Jollyday knows, such as DE and nothing");
      holidays.addAll(
          row.read("holidays", place::dates, "Write names from that list, comma between, or ALL"));
    }
    vendorDays = TableRow.all(tables, VENDOR_DAYS, inputs).stream().map(VendorDay::of).toList();
    known = !national.isEmpty() || !vendorDays.isEmpty();
  }

  /** Whether any table has a row for it. */
  boolean isKnown() {
    return known;
  }

  SupportHours over(String hours, List<Window> week) {
    var closed = new TreeSet<>(holidays);
    var partial = new HashMap<LocalDate, List<DayWindow>>();
    addYearly(week, closed, partial);
    addDated(closed, partial);
    return new SupportHours(hours, week, closed, partial);
  }

  /** They shorten working days only: a Christmas Eve on a Sunday stays a Sunday. */
  private void addYearly(
      List<Window> week, Set<LocalDate> closed, Map<LocalDate, List<DayWindow>> partial) {
    var days = vendorDays.stream().filter(VendorDay::yearly).toList();
    days.stream().filter(day -> day.window() == null).forEach(day -> closed.addAll(day.dates()));
    for (var day : days) {
      var window = day.window();
      for (var date : day.dates()) {
        boolean working = week.stream().anyMatch(w -> w.days().contains(date.getDayOfWeek()));
        if (window != null && working && !closed.contains(date)) {
          partial.computeIfAbsent(date, d -> new ArrayList<>()).add(window);
        }
      }
    }
  }

  /** What is said of one date replaces whatever holds in every year. */
  private void addDated(Set<LocalDate> closed, Map<LocalDate, List<DayWindow>> partial) {
    var dated = new HashMap<LocalDate, List<DayWindow>>();
    for (var day : vendorDays) {
      if (day.yearly()) {
        continue;
      }
      var date = day.dates().get(0);
      var window = day.window();
      var others = dated.get(date);
      if (others != null && (window == null || others.isEmpty())) {
        throw day.row().origin().refuse(date + " is both closed and open", "Keep one of its rows");
      }
      var windows = dated.computeIfAbsent(date, d -> new ArrayList<>());
      if (window != null) {
        windows.add(window);
      }
    }
    closed.removeAll(dated.keySet());
    partial.putAll(dated);
  }
}
