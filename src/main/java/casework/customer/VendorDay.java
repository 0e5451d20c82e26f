package casework.customer;

import static casework.customer.NationalHolidays.FIRST_YEAR;
import static casework.customer.NationalHolidays.LAST_YEAR;

import casework.sla.DayWindow;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the vendor's own days.
 *
 * @param yearly whether it comes every year, rather than on one date
 * @param window when it is open; null if closed all day
 */
record VendorDay(List<LocalDate> dates, boolean yearly, @Nullable DayWindow window, TableRow row) {

  private static final String YEARLY = "--";

  static VendorDay of(TableRow row) {
    var text = row.text("date");
    return new VendorDay(
        row.read("date", VendorDay::dates, "Write 2026-12-24, or --12-24 for every year"),
        text.startsWith(YEARLY),
        row.text("opens").isEmpty() ? null : window(row),
        row);
  }

  private static DayWindow window(TableRow row) {
    var zone = row.read("zone", ZoneId::of, "Write a zone such as Europe/Berlin");
    return row.read(
        "closes",
        closes -> HoursText.window(row.text("opens"), zone, closes, zone),
        "Write times such as 10:00, or leave both empty for a day closed");
  }

  private static List<LocalDate> dates(String text) {
    if (!text.startsWith(YEARLY)) {
      return List.of(LocalDate.parse(text));
    }
    var day = MonthDay.parse(text);
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
        .filter(day::isValidYear)
        .mapToObj(day::atYear)
        .toList();
  }
}
