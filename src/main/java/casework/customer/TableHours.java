package casework.customer;

import casework.engine.DecisionTables;
import casework.sla.NamedHours;
import casework.sla.SupportHours;
import casework.sla.Window;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The support hours that the tables name, with the concrete dates of their holidays from 2015 to
 * 2040 (T02 to T04). A table's mistake is an {@link casework.engine.UnusableTable}.
 */
public final class TableHours implements NamedHours {

  private static final String TABLE = "supportHours";
  private static final String CALENDAR = "holidayCalendar";

  private final DecisionTables tables;

  public TableHours(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<SupportHours> find(String name) {
    if (name.equals(SupportHours.ALWAYS)) {
      return Optional.of(SupportHours.always());
    }
    var rows = TableRow.all(tables, TABLE, Map.of("hours", name));
    return rows.isEmpty() ? Optional.empty() : Optional.of(hours(name, rows));
  }

  private SupportHours hours(String name, List<TableRow> rows) {
    var week = rows.stream().map(TableHours::window).toList();
    var calendar = rows.get(0).text(CALENDAR);
    for (var row : rows) {
      if (!row.text(CALENDAR).equals(calendar)) {
        throw row.origin()
            .refuse(
                "hours '" + name + "' name two holiday calendars",
                "Use one calendar in all rows of these hours");
      }
    }
    if (calendar.isEmpty()) {
      return SupportHours.weekly(name, week);
    }
    var holidays = new HolidayCalendar(tables, calendar);
    if (!holidays.isKnown()) {
      throw rows.get(0)
          .origin()
          .refuse(
              "there is no holiday calendar '" + calendar + "'",
              "Add its rows to holidayCalendars or vendorDays, or leave the cell empty");
    }
    return holidays.over(name, week);
  }

  private static Window window(TableRow row) {
    var days = row.read("days", HoursText::days, "Write MONDAY-FRIDAY, or days with commas");
    var zone = "Write a zone such as Europe/Berlin, or an offset such as +01:00";
    var opensIn = row.read("opensIn", ZoneId::of, zone);
    var closesIn = row.read("closesIn", ZoneId::of, zone);
    return row.read(
        "closes",
        closes -> new Window(days, HoursText.window(row.text("opens"), opensIn, closes, closesIn)),
        "Write opens and closes such as 10:00; 24:00 closes at the end of the day");
  }
}
