package casework.sla;

import static casework.sla.HoursForTests.berlin;
import static casework.sla.HoursForTests.berlinTime;
import static casework.sla.HoursForTests.inBerlin;
import static casework.sla.HoursForTests.silver;
import static casework.sla.HoursForTests.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HolidaysTest {

  @Test
  void holidayRemovesTheWindowsThatOpenOnItsDate() {
    WorkingTime time = WorkingTime.of(with(silver(), "2026-03-17"));

    assertThat(time.add(berlinTime("2026-03-16T17:00"), Duration.ofHours(2)).due())
        .isEqualTo(berlinTime("2026-03-18T11:00"));
  }

  @Test
  void nightBeforeTheHolidayStaysOpenIntoIt() {
    WorkingTime time = WorkingTime.of(with(berlin("22:00-06:00"), "2026-03-17"));

    assertThat(time.segments(berlinTime("2026-03-16T12:00"), berlinTime("2026-03-18T12:00")))
        .containsExactly(
            new Segment(berlinTime("2026-03-16T22:00"), berlinTime("2026-03-17T06:00")));
  }

  @Test
  void exceptionReplacesTheWindowsOfItsDateAndWinsOverTheHoliday() {
    SupportHours hours = with(with(silver(), "2026-12-24"), "2026-12-24", inBerlin("10:00-14:00"));

    assertThat(
            WorkingTime.of(hours)
                .between(berlinTime("2026-12-24T00:00"), berlinTime("2026-12-25T00:00")))
        .hasHours(4);
  }

  @Test
  void exceptionWithoutWindowsIsClosedAndOneOnSundayIsOpen() {
    WorkingTime closed = WorkingTime.of(with(silver(), "2026-03-16", new DayWindow[0]));
    WorkingTime sunday = WorkingTime.of(with(silver(), "2026-03-15", inBerlin("10:00-11:00")));

    assertThat(closed.isOpen(berlinTime("2026-03-16T12:00"))).isFalse();
    assertThat(sunday.isOpen(berlinTime("2026-03-15T10:30"))).isTrue();
  }
}
