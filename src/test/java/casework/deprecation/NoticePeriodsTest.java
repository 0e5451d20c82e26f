package casework.deprecation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendar months, at each month's end and in leap years, against counting month by month. */
class NoticePeriodsTest {

  private static final NoticePeriods TERMS = new NoticePeriods(3, 15, "T31");

  @ParameterizedTest
  @CsvSource({
    "2026-03-16, 2026-06-16, 2027-06-16",
    "2026-11-30, 2027-02-28, 2028-02-29",
    "2026-11-29, 2027-02-28, 2028-02-29",
    "2026-11-28, 2027-02-28, 2028-02-28",
    "2027-11-30, 2028-02-29, 2029-02-28",
    "2026-12-31, 2027-03-31, 2028-03-31",
    "2024-02-29, 2024-05-29, 2025-05-29",
    "2026-05-31, 2026-08-31, 2027-08-31"
  })
  void countsCalendarMonths(LocalDate notice, LocalDate change, LocalDate supportEnd) {
    assertThat(TERMS.earliestChange(notice)).isEqualTo(change);
    assertThat(TERMS.earliestSupportEnd(notice, change)).isEqualTo(supportEnd);
    assertThat(TERMS.allow(notice, change, supportEnd)).isTrue();
    assertThat(TERMS.allow(notice, change.minusDays(1), supportEnd)).isFalse();
    assertThat(TERMS.allow(notice, change, supportEnd.minusDays(1))).isFalse();
    assertThat(TERMS.allow(notice, change.plusDays(1), supportEnd.plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-28, 2028-02-29, 2026-11-30",
    "2027-02-27, 2028-02-29, 2026-11-27",
    "2027-02-28, 2028-02-28, 2026-11-28",
    "2026-06-16, 2027-06-15, 2026-03-15"
  })
  void knowsTheLastDayInTime(LocalDate change, LocalDate supportEnd, LocalDate latest) {
    assertThat(TERMS.latestNotice(change, supportEnd)).isEqualTo(latest);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-16, 2030-01-01"})
  void supportNeverEndsBeforeTheChange(LocalDate notice, LocalDate change) {
    assertThat(TERMS.earliestSupportEnd(notice, change)).isEqualTo(change);
    assertThat(TERMS.allow(notice, change, change.minusDays(1))).isFalse();
  }

  @Provide
  Arbitrary<LocalDate> anyDay() {
    return Arbitraries.longs()
        .between(LocalDate.of(1999, 1, 1).toEpochDay(), LocalDate.of(2101, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property
  void isAsCountedMonthByMonth(
      @ForAll("anyDay") LocalDate notice, @ForAll @IntRange(max = 40) int months) {
    NoticePeriods periods = new NoticePeriods(months, months, "T31");
    assertThat(periods.earliestChange(notice)).isEqualTo(counted(notice, months));
    assertThat(periods.earliestSupportEnd(notice, notice)).isEqualTo(counted(notice, months));
  }

  @Property
  void lastDayInTimeIsTheLastOneThatTheRuleAllows(
      @ForAll("anyDay") LocalDate change,
      @ForAll @IntRange(max = 500) int later,
      @ForAll @IntRange(max = 20) int noticeMonths,
      @ForAll @IntRange(max = 20) int supportMonths) {
    LocalDate end = change.plusDays(later);
    NoticePeriods periods = new NoticePeriods(noticeMonths, supportMonths, "T31");
    LocalDate latest = periods.latestNotice(change, end);
    assertThat(periods.allow(latest, change, end)).isTrue();
    for (int more = 1; more <= 62; more++) {
      assertThat(periods.allow(latest.plusDays(more), change, end)).isFalse();
    }
  }

  /** Leafs through the calendar; a day that the last month does not have is its last. */
  private static LocalDate counted(LocalDate from, int months) {
    YearMonth month = YearMonth.from(from);
    for (int i = 0; i < months; i++) {
      int next = month.getMonthValue() == 12 ? 1 : month.getMonthValue() + 1;
      month = YearMonth.of(next == 1 ? month.getYear() + 1 : month.getYear(), next);
    }
    int day = from.getDayOfMonth();
    while (!month.isValidDay(day)) {
      day--;
    }
    return month.atDay(day);
  }
}
