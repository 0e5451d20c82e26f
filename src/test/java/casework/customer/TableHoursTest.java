package casework.customer;

import static casework.customer.Situations.TABLES;
import static casework.customer.Situations.edited;
import static org.assertj.core.api.Assertions.assertThat;

import casework.engine.DecisionTables;
import casework.sla.SupportHours;
import casework.sla.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String GOLD = "gold-technical-support-hours";
  private static final String SILVER = "silver-technical-support-hours";

  @Test
  void goldCaseOfFridayNightIsDueOnMonday() {
    var received = OffsetDateTime.parse("2026-03-13T21:30:00+01:00").toInstant();
    var due = gold().add(received, Duration.ofHours(4)).due();
    assertThat(due).isEqualTo(OffsetDateTime.parse("2026-03-16T13:30:00+01:00").toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-02, 13", // winter
    "2026-03-09, 12", // the US changed its clocks, Europe has not yet
    "2026-03-30, 13", // both have
    "2026-07-15, 13", // summer
    "2026-10-26, 12", // Europe changed back, the US has not yet
    "2026-11-02, 13", // both have
    "2026-11-07, 0", // a Saturday
    "2026-04-06, 0", // Easter Monday
    "2027-03-29, 0", // Easter Monday
    "2026-05-14, 13", // Ascension is a public holiday, but not a selected one
    "2026-12-24, 4", // Christmas Eve, a short day
    "2028-12-24, 0", // Christmas Eve on a Sunday
    "2026-12-25, 0",
    "2026-12-31, 0",
    "2040-12-24, 4",
    "2015-12-24, 4"
  })
  void goldDayHasItsHours(LocalDate date, int hours) {
    assertThat(hoursOn(date, gold())).isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void silverDayHasEightHours() {
    var silver = of(TABLES, SILVER);
    assertThat(hoursOn(LocalDate.parse("2026-03-09"), silver)).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void whatIsSaidOfOneDateReplacesTheYearly() {
    var tables = edited("vendorDays", "--12-31", "2026-12-24");
    var hours = of(tables, SILVER);
    assertThat(hoursOn(LocalDate.parse("2026-12-24"), hours)).isEqualTo(Duration.ZERO);
    assertThat(hoursOn(LocalDate.parse("2027-12-24"), hours)).isEqualTo(Duration.ofHours(4));
    assertThat(hoursOn(LocalDate.parse("2026-12-31"), hours)).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void datedPartDayOpensAHolidayOrASaturday() {
    var onHoliday = of(edited("vendorDays", "--12-24", "2026-12-25"), SILVER);
    assertThat(hoursOn(LocalDate.parse("2026-12-25"), onHoliday)).isEqualTo(Duration.ofHours(4));
    var onSaturday = of(edited("vendorDays", "--12-24", "2026-12-19"), SILVER);
    assertThat(hoursOn(LocalDate.parse("2026-12-19"), onSaturday)).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void aroundTheClockIsBuiltIn() {
    var hours = new TableHours(TABLES);
    assertThat(hours.find("24x7")).contains(SupportHours.always());
    assertThat(hours.find("bronze-hours")).isEmpty();
  }

  private static WorkingTime gold() {
    return of(TABLES, GOLD);
  }

  private static WorkingTime of(DecisionTables tables, String name) {
    return WorkingTime.of(new TableHours(tables).find(name).orElseThrow());
  }

  private static Duration hoursOn(LocalDate date, WorkingTime hours) {
    return hours.between(midnight(date), midnight(date.plusDays(1)));
  }

  private static Instant midnight(LocalDate date) {
    return date.atStartOfDay(BERLIN).toInstant();
  }
}
