package casework.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every ledger; around the spring daylight-saving changes of 2026. */
class ClocksPropertiesTest {

  private static final int A_MONTH = 30 * 24 * 60 * 60;

  @Property(tries = 500)
  void countedStretchesAddUpToTheBudgetWithoutThePauses(
      @ForAll("ledgers") List<Fact> facts, @ForAll("instants") Instant asOf) {
    for (Clock clock : Clocks.of(facts, asOf)) {
      Explanation why = clock.explanation();
      Duration sum =
          why.counted().stream().map(Segment::duration).reduce(Duration.ZERO, Duration::plus);
      assertThat(sum).isEqualTo(clock.due() == null ? clock.used() : clock.budget());
      assertThat(clock.used().plus(clock.left())).isEqualTo(clock.budget());
      assertThat(clock.left()).isGreaterThanOrEqualTo(Duration.ZERO);
      assertThat(why.counted()).noneMatch(s -> why.pauses().stream().anyMatch(p -> overlap(s, p)));
    }
  }

  /** The tally counts from pause to pause; the calculator's own way with pauses is the oracle. */
  @Property(tries = 500)
  void dueIsWhereTheCalculatorPutsIt(
      @ForAll("ledgers") List<Fact> facts, @ForAll("instants") Instant asOf) {
    for (Clock clock : Clocks.of(facts, asOf)) {
      Explanation why = clock.explanation();
      WorkingTime time = WorkingTime.of(hours(why.target().hours()));
      List<Interval> pauses = new ArrayList<>();
      for (Pause pause : why.pauses()) {
        Instant to = pause.to();
        pauses.add(new Interval(pause.from(), to == null ? WorkingTime.LATEST : to));
      }
      Instant until = clock.endedAt() == null ? asOf : clock.endedAt();
      if (clock.due() != null) {
        Deadline deadline = time.add(clock.startedAt(), why.target().budget(), pauses);
        assertThat(clock.due()).isEqualTo(deadline.due());
        assertThat(clock.countsFrom()).isEqualTo(deadline.countsFrom());
        assertThat(why.counted()).isEqualTo(deadline.segments());
        until = until.isAfter(clock.due()) ? clock.due() : until;
      }
      assertThat(clock.used()).isEqualTo(time.between(clock.startedAt(), until, pauses));
    }
  }

  @Property(tries = 500)
  void statesAgreeWithTheirTimes(
      @ForAll("ledgers") List<Fact> facts, @ForAll("instants") Instant asOf) {
    for (Clock clock : Clocks.of(facts, asOf)) {
      Instant due = clock.due();
      switch (clock.state()) {
        case RUNNING -> assertThat(due).isAfter(asOf);
        case PAUSED -> assertThat(due).isNull();
        case MET -> assertThat(due).isAfter(clock.endedAt());
        case BREACHED -> assertThat(due).isBeforeOrEqualTo(clock.endedAt());
        case CANCELLED -> assertThat(clock.explanation().cancelledBecause()).isNotBlank();
      }
      assertThat(clock.endedAt() == null).isEqualTo(clock.state().isLive());
      assertThat(clock.inWords(TestTerms.BERLIN))
          .contains(clock.explanation().target().source().rule());
    }
  }

  @Property(tries = 500)
  void laterFactsAndTimeLeaveWhatWasMetOrBreached(
      @ForAll("ledgers") List<Fact> facts,
      @ForAll("instants") Instant earlier,
      @ForAll("instants") Instant later) {
    Instant first = earlier.isBefore(later) ? earlier : later;
    Instant second = earlier.isBefore(later) ? later : earlier;
    Map<String, Clock> then = byKey(Clocks.of(facts, second));
    for (Clock clock : Clocks.of(facts, first)) {
      Clock grown = Objects.requireNonNull(then.get(clock.key()), clock.key());
      if (clock.state() == ClockState.MET) {
        assertThat(grown).isEqualTo(clock);
      } else if (clock.state() == ClockState.BREACHED) {
        assertThat(unanswered(grown)).isEqualTo(unanswered(clock));
      } else if (clock.state() == ClockState.CANCELLED && !first.equals(clock.endedAt())) {
        assertThat(grown).isEqualTo(clock);
      }
    }
  }

  @Property(tries = 300)
  void everyEntryOfTheLedgerLeavesWhatWasMetOrBreached(@ForAll("ledgers") List<Fact> facts) {
    Map<String, Clock> settled = Map.of();
    Instant asOf = RandomLedgers.START;
    for (int i = 1; i <= facts.size(); i++) {
      asOf = facts.get(i - 1).at().isAfter(asOf) ? facts.get(i - 1).at() : asOf;
      Map<String, Clock> now = byKey(Clocks.of(facts.subList(0, i), asOf));
      settled.forEach(
          (key, clock) ->
              assertThat(unanswered(Objects.requireNonNull(now.get(key), key))).isEqualTo(clock));
      settled =
          now.values().stream()
              .filter(c -> c.state() == ClockState.MET || c.state() == ClockState.BREACHED)
              .collect(Collectors.toMap(Clock::key, ClocksPropertiesTest::unanswered));
    }
  }

  @Property(tries = 300)
  void factsOfTheFutureChangeNothing(
      @ForAll("ledgers") List<Fact> facts, @ForAll("instants") Instant asOf) {
    List<Fact> past = facts.stream().filter(f -> !f.at().isAfter(asOf)).toList();

    assertThat(Clocks.of(facts, asOf)).isEqualTo(Clocks.of(past, asOf));
  }

  @Property(tries = 300)
  void whatIsReachedIsNeverLost(
      @ForAll("ledgers") List<Fact> facts, @ForAll("instants") Instant asOf) {
    Function<Clock, List<Integer>> shares = clock -> List.of(50, 75, 90);
    List<Clock> clocks = Clocks.of(facts, asOf);
    Instant next = Clocks.nextMoment(clocks, shares, asOf).orElse(null);
    int before = Clocks.reached(clocks, shares, asOf).size();
    if (next != null) {
      List<Clock> still = clocks(facts, asOf, next.minusSeconds(1));
      assertThat(Clocks.reached(still, shares, next.minusSeconds(1))).hasSize(before);
      List<Clock> then = clocks(facts, asOf, next);
      assertThat(Clocks.reached(then, shares, next)).hasSizeGreaterThan(before);
    }
    assertThat(clocks.stream().filter(c -> c.state() == ClockState.BREACHED).count())
        .isEqualTo(
            Clocks.reached(clocks, shares, asOf).stream().filter(r -> r.share() == 100).count());
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.integers().between(0, A_MONTH).map(RandomLedgers.START::plusSeconds);
  }

  @Provide
  Arbitrary<List<Fact>> ledgers() {
    return RandomLedgers.ledgers();
  }

  private static SupportHours hours(String name) {
    return switch (name) {
      case "office" -> TestTerms.OFFICE;
      case SupportHours.ALWAYS -> SupportHours.always();
      default -> TestTerms.GOLD;
    };
  }

  private static boolean overlap(Segment segment, Pause pause) {
    return segment.to().isAfter(pause.from()) && pause.endsAfter(segment.from());
  }

  /** The ledger as it was at an instant, and time alone since. */
  private static List<Clock> clocks(List<Fact> facts, Instant known, Instant asOf) {
    return Clocks.of(facts.stream().filter(f -> !f.at().isAfter(known)).toList(), asOf);
  }

  private static Map<String, Clock> byKey(List<Clock> clocks) {
    return clocks.stream().collect(Collectors.toMap(Clock::key, Function.identity()));
  }

  private static Clock unanswered(Clock c) {
    return new Clock(
        c.key(),
        c.measure(),
        c.occurrence(),
        c.again(),
        c.severity(),
        c.state(),
        c.startedAt(),
        c.countsFrom(),
        c.due(),
        c.budget(),
        c.used(),
        c.left(),
        c.endedAt(),
        null,
        c.explanation());
  }
}
