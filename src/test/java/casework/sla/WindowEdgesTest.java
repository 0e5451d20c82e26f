package casework.sla;

import static casework.sla.HoursForTests.BERLIN;
import static casework.sla.HoursForTests.at;
import static casework.sla.HoursForTests.berlin;
import static casework.sla.HoursForTests.berlinTime;
import static casework.sla.HoursForTests.daily;
import static casework.sla.HoursForTests.silver;
import static casework.sla.HoursForTests.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows before, at, inside and at the end, on plain days and when clocks change. */
class WindowEdgesTest {

  private final WorkingTime silver = WorkingTime.of(silver());

  @ParameterizedTest
  @CsvSource({
    "2026-03-16T09:59:59, false",
    "2026-03-16T10:00:00, true",
    "2026-03-16T17:59:59, true",
    "2026-03-16T18:00:00, false",
    "2026-03-15T12:00:00, false"
  })
  void windowHoldsItsOpeningAndNotItsClose(String wallClock, boolean open) {
    assertThat(silver.isOpen(berlinTime(wallClock))).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-16T09:59:59, 2026-03-16T10:00:00, 2026-03-16T18:00:00",
    "2026-03-16T10:00:00, 2026-03-16T10:00:00, 2026-03-16T18:00:00",
    "2026-03-16T17:59:59, 2026-03-16T17:59:59, 2026-03-16T18:00:00",
    "2026-03-16T18:00:00, 2026-03-17T10:00:00, 2026-03-17T18:00:00",
    "2026-12-31T18:00:00, 2027-01-01T10:00:00, 2027-01-01T18:00:00"
  })
  void findsNextOpeningAndNextClose(String wallClock, String opening, String close) {
    assertThat(silver.nextOpening(berlinTime(wallClock))).contains(berlinTime(opening));
    assertThat(silver.nextClose(berlinTime(wallClock))).contains(berlinTime(close));
  }

  @ParameterizedTest
  @CsvSource({
    // before the opening, at it, inside, at the close, at the weekend
    "2026-03-16T08:00:00, PT1H, 2026-03-16T11:00:00",
    "2026-03-16T10:00:00, PT1H, 2026-03-16T11:00:00",
    "2026-03-16T16:30:00, PT1H, 2026-03-16T17:30:00",
    "2026-03-16T18:00:00, PT1H, 2026-03-17T11:00:00",
    "2026-03-14T12:00:00, PT1H, 2026-03-16T11:00:00",
    // used up exactly at a close, and a second more
    "2026-03-16T17:00:00, PT1H, 2026-03-16T18:00:00",
    "2026-03-16T17:00:00, PT1H1S, 2026-03-17T10:00:01",
    "2026-03-13T10:00:00, PT16H, 2026-03-16T18:00:00",
    // zero: due when counting starts
    "2026-03-16T12:00:00, PT0S, 2026-03-16T12:00:00",
    "2026-03-16T18:00:00, PT0S, 2026-03-17T10:00:00"
  })
  void budgetIsDueAtTheEarliestInstantThatUsesItUp(String from, String budget, String due) {
    Deadline deadline = silver.add(berlinTime(from), Duration.parse(budget));

    assertThat(deadline.due()).isEqualTo(berlinTime(due));
    assertThat(deadline.segments().stream().mapToLong(Segment::seconds).sum())
        .isEqualTo(Duration.parse(budget).toSeconds());
  }

  @ParameterizedTest
  @CsvSource({
    // Berlin's gap on 29 March 2026, 02:00 to 03:00
    "2026-03-29, 01:00-04:00, Europe/Berlin, PT2H",
    "2026-03-29, 02:30-04:00, Europe/Berlin, PT1H",
    "2026-03-29, 01:00-02:30, Europe/Berlin, PT1H",
    "2026-03-29, 02:15-02:45, Europe/Berlin, PT0S",
    // Berlin's fold on 25 October 2026, 02:00 to 03:00 twice
    "2026-10-25, 01:00-04:00, Europe/Berlin, PT4H",
    "2026-10-25, 01:00-02:30, Europe/Berlin, PT1H30M",
    "2026-10-25, 02:30-04:00, Europe/Berlin, PT2H30M",
    "2026-10-25, 02:15-02:45, Europe/Berlin, PT30M",
    // half an hour, New York, a gap at midnight, a date that Apia never had
    "2026-10-04, 01:00-04:00, Australia/Lord_Howe, PT2H30M",
    "2026-04-05, 01:00-04:00, Australia/Lord_Howe, PT3H30M",
    "2026-03-08, 01:00-04:00, America/New_York, PT2H",
    "2026-11-01, 01:30-04:00, America/New_York, PT3H30M",
    "2026-09-06, 00:00-02:00, America/Santiago, PT1H",
    "2026-09-05, 22:00-00:30, America/Santiago, PT2H",
    "2011-12-30, 10:00-17:00, Pacific/Apia, PT0S"
  })
  void gapShortensAndFoldLengthensTheWindow(
      String date, String window, String zone, String length) {
    WorkingTime time = WorkingTime.of(onlyOn(date, daily(window, zone)));
    Instant noon = at(date + "T12:00:00Z");

    assertThat(time.between(noon.minusSeconds(3 * 86_400), noon.plusSeconds(3 * 86_400)))
        .isEqualTo(Duration.parse(length));
  }

  @Test
  void closeMayComeTheNextDayOrTheNextButOneWhereZonesAreFarApart() {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    ZoneId losAngeles = ZoneId.of("America/Los_Angeles");

    assertThat(window("10:00", BERLIN, "17:00", HoursForTests.NEW_YORK).closesDaysLater()).isZero();
    assertThat(window("22:00", BERLIN, "06:00", BERLIN).closesDaysLater()).isEqualTo(1);
    assertThat(window("10:00", BERLIN, "10:00", BERLIN).closesDaysLater()).isEqualTo(1);
    assertThat(window("10:00", BERLIN, "24:00", BERLIN).closesDaysLater()).isEqualTo(1);
    assertThat(window("10:00", BERLIN, "15:00", tokyo).closesDaysLater()).isEqualTo(1);
    assertThat(window("20:00", losAngeles, "10:00", tokyo).closesDaysLater()).isEqualTo(2);
  }

  @Test
  void overlappingAndTouchingWindowsCountOnceAndMakeOneSegment() {
    WorkingTime time = WorkingTime.of(berlin("10:00-14:00", "12:00-16:00", "16:00-17:00"));

    assertThat(time.segments(berlinTime("2026-03-16T00:00"), berlinTime("2026-03-17T00:00")))
        .containsExactly(
            new Segment(berlinTime("2026-03-16T10:00"), berlinTime("2026-03-16T17:00")));
  }

  @Test
  void overnightWindowBelongsToTheDayOnWhichItOpens() {
    WorkingTime time = WorkingTime.of(berlin("22:00-06:00"));

    assertThat(time.isOpen(berlinTime("2026-03-16T05:00"))).isFalse();
    assertThat(time.isOpen(berlinTime("2026-03-21T05:59:59"))).isTrue();
    assertThat(time.isOpen(berlinTime("2026-03-21T06:00"))).isFalse();
  }

  @Test
  void neverClosesRoundTheClock() {
    WorkingTime always = WorkingTime.of(SupportHours.always());
    Instant from = at("2026-12-31T23:59:59Z");

    assertThat(always.nextClose(from)).isEmpty();
    assertThat(always.add(from, Duration.ofHours(1)).segments())
        .containsExactly(new Segment(from, from.plusSeconds(3600)));
  }

  private static SupportHours onlyOn(String date, SupportHours daily) {
    return HoursForTests.with(
        SupportHours.weekly(daily.name(), List.of()),
        LocalDate.parse(date).toString(),
        daily.windows().get(0).hours());
  }
}
