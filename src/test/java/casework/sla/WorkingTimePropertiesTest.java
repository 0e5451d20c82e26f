package casework.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Any hours, any instant of 2015 to 2040, against a tape of seconds. */
class WorkingTimePropertiesTest {

  private static final int DAYS = 16;
  private static final int TRIES = 250;

  @Provide
  Arbitrary<SomeHours> anyHours() {
    return SomeHours.any();
  }

  /** Offsets from the start, in seconds; made into stretches of up to three days. */
  @Provide
  Arbitrary<Interval> anyPause() {
    return Combinators.combine(
            Arbitraries.longs().between(-86_400, 10 * 86_400),
            Arbitraries.longs().between(0, 3 * 86_400))
        .as(
            (from, length) ->
                new Interval(Instant.ofEpochSecond(from), Instant.ofEpochSecond(from + length)));
  }

  @Property(tries = TRIES)
  void measuresAsManySecondsAsTheTapeHolds(
      @ForAll("anyHours") SomeHours some, @ForAll @IntRange(max = DAYS * 86_400 - 1) int length) {
    WorkingTime time = WorkingTime.of(some.hours());
    SecondTape tape = new SecondTape(some.hours(), some.from(), DAYS);
    Instant to = some.from().plusSeconds(length);

    assertThat(time.between(some.from(), to)).hasSeconds(tape.secondsUntil(to));
    assertThat(time.segments(some.from(), to)).isEqualTo(tape.segmentsUntil(to));
    assertThat(time.isOpen(to)).isEqualTo(tape.isOpen(to));
  }

  @Property(tries = TRIES)
  void isDueWhereTheTapeRunsOutOfBudget(
      @ForAll("anyHours") SomeHours some, @ForAll @IntRange(max = 5 * 86_400) int budget) {
    SecondTape tape = new SecondTape(some.hours(), some.from(), DAYS);
    long due = tape.due(budget);
    if (due >= 0) {
      Deadline deadline = WorkingTime.of(some.hours()).add(some.from(), Duration.ofSeconds(budget));

      assertThat(deadline)
          .isEqualTo(
              new Deadline(
                  Instant.ofEpochSecond(due),
                  Instant.ofEpochSecond(tape.countsFrom()),
                  Duration.ofSeconds(budget),
                  tape.segmentsUntil(Instant.ofEpochSecond(due))));
    }
  }

  @Property(tries = TRIES)
  void pausesTakeTheirSecondsOffTheTape(
      @ForAll("anyHours") SomeHours some,
      @ForAll @Size(max = 4) List<@From("anyPause") Interval> offsets,
      @ForAll @IntRange(max = 3 * 86_400) int budget) {
    List<Interval> pauses = offsets.stream().map(p -> shifted(p, some.from())).toList();
    SecondTape tape = new SecondTape(some.hours(), some.from(), DAYS);
    pauses.forEach(tape::pause);
    WorkingTime time = WorkingTime.of(some.hours());
    Instant to = some.from().plusSeconds(budget * 2L);
    long due = tape.due(budget);

    assertThat(time.between(some.from(), to, pauses)).hasSeconds(tape.secondsUntil(to));
    assertThat(time.segments(some.from(), to, pauses)).isEqualTo(tape.segmentsUntil(to));
    if (due >= 0) {
      Deadline deadline = time.add(some.from(), Duration.ofSeconds(budget), pauses);
      assertThat(deadline.due()).isEqualTo(Instant.ofEpochSecond(due));
      assertThat(deadline.countsFrom()).isEqualTo(Instant.ofEpochSecond(tape.countsFrom()));
      assertThat(deadline.segments()).isEqualTo(tape.segmentsUntil(deadline.due()));
    }
  }

  @Property(tries = TRIES)
  void opensAndClosesWhereTheTapeChanges(@ForAll("anyHours") SomeHours some) {
    WorkingTime time = WorkingTime.of(some.hours());
    SecondTape tape = new SecondTape(some.hours(), some.from(), DAYS);
    Instant end = some.from().plusSeconds(DAYS * 86_400L);
    List<Segment> stretches = tape.segmentsUntil(end);
    if (!stretches.isEmpty()) {
      assertThat(time.nextOpening(some.from())).contains(stretches.get(0).from());
      if (stretches.get(0).to().isBefore(end)) {
        assertThat(time.nextClose(some.from())).contains(stretches.get(0).to());
      }
    }
  }

  /** A fraction of a second moves neither the segments nor the sum. */
  @Property(tries = TRIES)
  void addsWhatItMeasuresAndMeasuresWhatItAdds(
      @ForAll("anyHours") SomeHours some,
      @ForAll @IntRange(min = 1, max = 90 * 86_400) int budget,
      @ForAll @IntRange(max = 999_999_999) int nanos) {
    WorkingTime time = WorkingTime.of(some.hours());
    Instant from = some.from().plusNanos(nanos);
    long most = time.between(from, from.plusSeconds(90 * 86_400)).toSeconds();
    Duration sought = Duration.ofSeconds(1 + budget % (1 + most), nanos / 7);
    Deadline deadline = time.add(from, sought);

    assertThat(deadline.budget()).isEqualTo(sought);

    assertThat(time.between(from, deadline.due())).isEqualTo(deadline.budget());
    assertThat(time.between(from, deadline.due().minusNanos(1))).isLessThan(deadline.budget());
    assertThat(
            deadline.segments().stream()
                .map(Segment::duration)
                .reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(deadline.budget());
    assertThat(deadline.segments().get(0).from()).isEqualTo(deadline.countsFrom());
    assertThat(deadline.segments()).last().returns(deadline.due(), Segment::to);
  }

  private static Interval shifted(Interval offsets, Instant from) {
    return new Interval(
        from.plusSeconds(offsets.from().getEpochSecond()),
        from.plusSeconds(offsets.to().getEpochSecond()));
  }
}
