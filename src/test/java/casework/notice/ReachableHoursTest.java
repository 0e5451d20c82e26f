package casework.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachableHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    // Monday 16 March 2026, CET
    "2026-03-16T07:59:59Z, 2026-03-16T08:00:00Z",
    "2026-03-16T08:00:00Z, 2026-03-16T08:00:00Z",
    "2026-03-16T15:59:59Z, 2026-03-16T15:59:59Z",
    "2026-03-16T16:00:00Z, 2026-03-17T08:00:00Z",
    // Friday evening, then the clocks change
    "2026-03-27T20:00:00Z, 2026-03-30T07:00:00Z"
  })
  void waitUntilTheyOpen(Instant at, Instant first) {
    assertThat(ReachableHours.usual(BERLIN).firstFrom(at)).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    // The night of Monday lasts until Tuesday 06:00
    "2026-03-16T20:00:00Z, 2026-03-16T21:00:00Z",
    "2026-03-17T04:59:00Z, 2026-03-17T04:59:00Z",
    "2026-03-17T05:00:00Z, 2026-03-23T21:00:00Z"
  })
  void mayCrossMidnight(Instant at, Instant first) {
    var night =
        new ReachableHours(
            BERLIN, LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of(DayOfWeek.MONDAY));
    assertThat(night.firstFrom(at)).isEqualTo(first);
  }
}
