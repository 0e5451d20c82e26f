package casework.sla;

import static casework.sla.HoursForTests.berlin;
import static casework.sla.HoursForTests.berlinTime;
import static casework.sla.HoursForTests.gold;
import static casework.sla.HoursForTests.inBerlin;
import static casework.sla.HoursForTests.silver;
import static casework.sla.HoursForTests.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T20, and what terms.md says about it. */
class BusinessDaysTest {

  @ParameterizedTest
  @CsvSource({
    // raised                 same time         close of day
    "1, 2026-03-16T10:00:00, 2026-03-17T10:00, 2026-03-17T18:00",
    "1, 2026-03-16T14:20:00, 2026-03-17T14:20, 2026-03-17T18:00",
    "1, 2026-03-16T17:59:59, 2026-03-17T17:59:59, 2026-03-17T18:00",
    "1, 2026-03-16T18:00:00, 2026-03-17T18:00, 2026-03-17T18:00",
    "1, 2026-03-16T09:59:59, 2026-03-16T18:00, 2026-03-16T18:00",
    "1, 2026-03-13T14:20:00, 2026-03-16T14:20, 2026-03-16T18:00",
    "1, 2026-03-14T14:20:00, 2026-03-16T18:00, 2026-03-16T18:00",
    "2, 2026-03-12T14:20:00, 2026-03-16T14:20, 2026-03-16T18:00",
    "2, 2026-03-14T14:20:00, 2026-03-17T18:00, 2026-03-17T18:00",
    "0, 2026-03-16T14:20:00, 2026-03-16T14:20, 2026-03-16T14:20",
    "0, 2026-03-14T14:20:00, 2026-03-16T10:00, 2026-03-16T10:00",
  })
  void countsSupportDaysInBothReadings(int days, String from, String sameTime, String close) {
    assertThat(sameTime(silver(), from, days)).isEqualTo(berlinTime(sameTime));
    assertThat(closeOfDay(silver(), from, days)).isEqualTo(berlinTime(close));
  }

  @Test
  void isNeverDueLaterThanTheCloseOfItsDay() {
    // Friday closes at 23:00 in Berlin, Monday at 22:00: New York has changed its clocks between.
    assertThat(sameTime(gold(), "2026-03-06T22:30", 1)).isEqualTo(berlinTime("2026-03-09T22:00"));
  }

  @Test
  void dayThatClosesEarlyHoldsBackTheDaysAfterIt() {
    SupportHours hours = with(silver(), "2026-12-24", inBerlin("10:00-14:00"));

    assertThat(sameTime(hours, "2026-12-23T17:00", 1)).isEqualTo(berlinTime("2026-12-24T14:00"));
    assertThat(sameTime(hours, "2026-12-23T17:00", 2)).isEqualTo(berlinTime("2026-12-25T14:00"));
    assertThat(closeOfDay(hours, "2026-12-23T17:00", 2)).isEqualTo(berlinTime("2026-12-25T18:00"));
  }

  @Test
  void holidayIsNoBusinessDay() {
    SupportHours hours = with(silver(), "2026-03-17");

    assertThat(sameTime(hours, "2026-03-16T14:20", 1)).isEqualTo(berlinTime("2026-03-18T14:20"));
  }

  @Test
  void breakBetweenTwoWindowsIsOutsideHours() {
    SupportHours hours = berlin("08:00-12:00", "13:00-17:00");

    assertThat(sameTime(hours, "2026-03-16T12:30", 1)).isEqualTo(berlinTime("2026-03-17T17:00"));
    assertThat(sameTime(hours, "2026-03-16T11:59", 1)).isEqualTo(berlinTime("2026-03-17T11:59"));
    assertThat(sameTime(hours, "2026-03-16T07:59", 1)).isEqualTo(berlinTime("2026-03-16T17:00"));
  }

  @Test
  void nightRaisedAfterMidnightIsDueAfterMidnight() {
    SupportHours hours = berlin("22:00-06:00");

    // Saturday 02:00 belongs to Friday's window: Monday's ends on Tuesday.
    assertThat(sameTime(hours, "2026-03-21T02:00", 1)).isEqualTo(berlinTime("2026-03-24T02:00"));
    assertThat(closeOfDay(hours, "2026-03-21T02:00", 1)).isEqualTo(berlinTime("2026-03-24T06:00"));
  }

  @Test
  void sameTimeInGapIsItsEndAndInFoldTheFirst() {
    SupportHours hours = HoursForTests.daily("00:00-24:00", "Europe/Berlin");

    assertThat(sameTime(hours, "2026-03-28T02:30", 1))
        .isEqualTo(HoursForTests.at("2026-03-29T03:00:00+02:00"));
    assertThat(sameTime(hours, "2026-10-24T02:30", 1))
        .isEqualTo(HoursForTests.at("2026-10-25T02:30:00+02:00"));
  }

  @Test
  void comesToTheWorkingTimeThatItHolds() {
    Deadline deadline =
        WorkingTime.of(silver())
            .add(berlinTime("2026-03-16T14:20"), new BusinessDays(1, Reading.SAME_TIME));

    assertThat(deadline.budget()).hasHours(8);
    assertThat(deadline.segments())
        .containsExactly(
            new Segment(berlinTime("2026-03-16T14:20"), berlinTime("2026-03-16T18:00")),
            new Segment(berlinTime("2026-03-17T10:00"), berlinTime("2026-03-17T14:20")));
  }

  private static Instant sameTime(SupportHours hours, String from, int days) {
    return due(hours, from, new BusinessDays(days, Reading.SAME_TIME));
  }

  private static Instant closeOfDay(SupportHours hours, String from, int days) {
    return due(hours, from, new BusinessDays(days, Reading.CLOSE_OF_DAY));
  }

  private static Instant due(SupportHours hours, String from, BusinessDays budget) {
    return WorkingTime.of(hours).add(berlinTime(from), budget).due();
  }
}
