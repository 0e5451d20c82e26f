package casework.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any hours, any instant of 2015 to 2040, against a reading of T20 day by day. */
class BusinessDayPropertiesTest {

  @Provide
  Arbitrary<SomeHours> anyHours() {
    return SomeHours.any();
  }

  @Property(tries = 250)
  void isDueWhereTheDayByDayReadingIs(
      @ForAll("anyHours") SomeHours some,
      @ForAll @IntRange(min = 1, max = 5) int days,
      @ForAll Reading reading) {
    DayByDay oracle = new DayByDay(some.hours(), some.from());
    Assume.that(oracle.reaches(days));
    Instant due = oracle.due(days, reading);
    WorkingTime time = WorkingTime.of(some.hours());
    Deadline deadline = time.add(some.from(), new BusinessDays(days, reading));

    assertThat(deadline.due()).isEqualTo(due);
    assertThat(deadline.countsFrom()).isEqualTo(time.nextOpening(some.from()).orElseThrow());
    assertThat(deadline.budget()).isEqualTo(time.between(some.from(), due));
    assertThat(deadline.segments()).isEqualTo(time.segments(some.from(), due));
  }

  @Property(tries = 100)
  void noDaysAreDueWhenCountingStarts(@ForAll("anyHours") SomeHours some, @ForAll Reading reading) {
    WorkingTime time = WorkingTime.of(some.hours());

    assertThat(time.add(some.from(), new BusinessDays(0, reading)))
        .isEqualTo(time.add(some.from(), Duration.ZERO));
  }

  /** A pause moves the due time by the working time that it holds, to the second. */
  @Property(tries = 100)
  void pauseShiftsByItsWorkingTime(
      @ForAll("anyHours") SomeHours some,
      @ForAll @IntRange(max = 3 * 86_400) int after,
      @ForAll @IntRange(max = 86_400) int length) {
    WorkingTime time = WorkingTime.of(some.hours());
    BusinessDays twoDays = new BusinessDays(2, Reading.SAME_TIME);
    Instant pausedAt = some.from().plusSeconds(after);
    Interval pause = new Interval(pausedAt, pausedAt.plusSeconds(length));
    Deadline unpaused = time.add(some.from(), twoDays);
    Deadline paused = time.add(some.from(), twoDays, List.of(pause));

    assertThat(paused.budget()).isEqualTo(unpaused.budget());
    assertThat(time.between(some.from(), paused.due(), List.of(pause)))
        .isEqualTo(unpaused.budget());
    assertThat(paused.due()).isAfterOrEqualTo(unpaused.due());
  }
}
