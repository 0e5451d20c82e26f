package casework.sla;

import static casework.sla.HoursForTests.berlinTime;
import static casework.sla.HoursForTests.silver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausedHoursTest {

  private final WorkingTime silver = WorkingTime.of(silver());
  private final Instant from = berlinTime("2026-03-16T16:00");

  /** Four hours from Monday 16:00 are due on Tuesday at 12:00, but for the pause. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-16T16:30, 2026-03-16T17:00, 2026-03-17T12:30",
    "2026-03-16T17:00, 2026-03-17T10:30, 2026-03-17T13:30",
    "2026-03-16T18:00, 2026-03-17T10:00, 2026-03-17T12:00",
    "2026-03-16T15:00, 2026-03-16T16:00, 2026-03-17T12:00",
    "2026-03-17T11:59:59, 2026-03-17T12:00:59, 2026-03-17T12:01",
    "2026-03-17T12:00, 2026-03-17T13:00, 2026-03-17T12:00",
    "2026-03-17T11:00, 2026-03-17T11:00, 2026-03-17T12:00"
  })
  void pauseShiftsByWorkingTimeOnly(String begins, String ends, String due) {
    Interval pause = new Interval(berlinTime(begins), berlinTime(ends));

    assertThat(silver.add(from, Duration.ofHours(4), List.of(pause)).due())
        .isEqualTo(berlinTime(due));
  }

  @Test
  void overlappingPausesCountOnceInAnyOrder() {
    List<Interval> pauses =
        List.of(
            new Interval(berlinTime("2026-03-16T16:45"), berlinTime("2026-03-16T17:30")),
            new Interval(berlinTime("2026-03-16T16:30"), berlinTime("2026-03-16T17:00")));

    assertThat(silver.segments(from, berlinTime("2026-03-16T18:00"), pauses))
        .containsExactly(
            new Segment(from, berlinTime("2026-03-16T16:30")),
            new Segment(berlinTime("2026-03-16T17:30"), berlinTime("2026-03-16T18:00")));
  }

  @Test
  void countsFromTheEndOfAPauseThatCoversTheStart() {
    Interval pause = new Interval(from, berlinTime("2026-03-16T17:00"));

    assertThat(silver.add(from, Duration.ZERO, List.of(pause)))
        .returns(berlinTime("2026-03-16T17:00"), Deadline::countsFrom)
        .returns(berlinTime("2026-03-16T17:00"), Deadline::due);
  }

  @Test
  void pauseMovesBusinessDaysByTheWorkingTimeItHolds() {
    Interval pause = new Interval(berlinTime("2026-03-16T17:00"), berlinTime("2026-03-17T11:00"));

    assertThat(silver.add(from, new BusinessDays(1, Reading.SAME_TIME), List.of(pause)).due())
        .isEqualTo(berlinTime("2026-03-17T18:00"));
  }

  @Test
  void pauseWithoutEndLeavesNoDueTime() {
    Interval pause = new Interval(from, Instant.MAX);

    assertThatThrownBy(() -> silver.add(from, Duration.ofHours(1), List.of(pause)))
        .isInstanceOf(NoWorkingTime.class);
  }
}
