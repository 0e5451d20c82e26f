package casework.sla;

import static casework.sla.HoursForTests.at;
import static casework.sla.HoursForTests.gold;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T04: 10:00 Berlin to 17:00 New York. */
class GoldHoursTest {

  private final WorkingTime gold = WorkingTime.of(gold());

  /** T19 over the weekend in which only the US has changed its clocks: Berlin closes at 22:00. */
  @Test
  void fourHoursRaisedOnFridayNightAreDueOnMondayAfternoon() {
    Deadline deadline = gold.add(at("2026-03-13T21:30:00+01:00"), Duration.ofHours(4));

    assertThat(deadline.due()).isEqualTo(at("2026-03-16T13:30:00+01:00"));
    assertThat(deadline.countsFrom()).isEqualTo(at("2026-03-13T21:30:00+01:00"));
    assertThat(deadline.segments())
        .containsExactly(
            new Segment(at("2026-03-13T21:30:00+01:00"), at("2026-03-13T22:00:00+01:00")),
            new Segment(at("2026-03-16T10:00:00+01:00"), at("2026-03-16T13:30:00+01:00")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06, 13",
    "2026-03-09, 12",
    "2026-03-27, 12",
    "2026-03-30, 13",
    "2026-10-23, 13",
    "2026-10-26, 12",
    "2026-10-30, 12",
    "2026-11-02, 13"
  })
  void dayIsThirteenHoursAndTwelveWhileOnlyOneSideHasChangedItsClocks(String date, int hours) {
    assertThat(gold.between(at(date + "T00:00:00Z"), at(date + "T23:59:59Z"))).hasHours(hours);
  }

  @Test
  void weekendHoldsNothing() {
    assertThat(gold.between(at("2026-03-13T22:00:00+01:00"), at("2026-03-16T10:00:00+01:00")))
        .isZero();
  }
}
