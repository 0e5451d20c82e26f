package casework.sla;

import static casework.sla.HoursForTests.at;
import static casework.sla.HoursForTests.inBerlin;
import static casework.sla.HoursForTests.silver;
import static casework.sla.HoursForTests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hours without enough working time, and instants that nobody meant, end in plain exceptions. */
class HorizonTest {

  private static final BusinessDays ONE_DAY = new BusinessDays(1, Reading.SAME_TIME);

  private final SupportHours never = SupportHours.weekly("never", List.of());
  private final Instant from = at("2026-03-16T12:00:00Z");

  @Test
  void hoursThatNeverOpenHoldNothing() {
    WorkingTime time = WorkingTime.of(never);

    assertThat(time.nextOpening(from)).isEmpty();
    assertThat(time.nextClose(from)).isEmpty();
    assertThat(time.between(from, from.plusSeconds(99_999_999))).isZero();
    assertThatThrownBy(() -> time.add(from, Duration.ZERO)).isInstanceOf(NoWorkingTime.class);
    assertThatThrownBy(() -> time.add(from, ONE_DAY)).isInstanceOf(NoWorkingTime.class);
  }

  @Test
  void hoursThatOpenOnceHoldNoMoreThanThat() {
    WorkingTime time = WorkingTime.of(with(never, "2026-03-17", inBerlin("10:00-11:00")));

    assertThat(time.add(from, Duration.ofHours(1)).due())
        .isEqualTo(at("2026-03-17T11:00:00+01:00"));
    assertThat(time.add(from, ONE_DAY).due()).isEqualTo(at("2026-03-17T11:00:00+01:00"));
    assertThatThrownBy(() -> time.add(from, Duration.ofSeconds(3601)))
        .isInstanceOf(NoWorkingTime.class);
    assertThatThrownBy(() -> time.add(from, new BusinessDays(2, Reading.CLOSE_OF_DAY)))
        .isInstanceOf(NoWorkingTime.class);
  }

  @Test
  void budgetsBeyondTheHorizonAreRefused() {
    WorkingTime time = WorkingTime.of(silver());

    assertThatThrownBy(() -> time.add(from, Duration.ofHours(220_000)))
        .isInstanceOf(NoWorkingTime.class);
    assertThatThrownBy(() -> time.add(from, Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(NoWorkingTime.class);
    assertThatThrownBy(() -> time.add(from, new BusinessDays(Integer.MAX_VALUE, Reading.SAME_TIME)))
        .isInstanceOf(NoWorkingTime.class);
  }

  @Test
  void instantsOutsideTheSupportedTimeAreRefused() {
    WorkingTime time = WorkingTime.of(silver());

    assertThatThrownBy(() -> time.isOpen(Instant.MIN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> time.between(from, Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> time.between(from, from.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> time.add(from, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(time.nextOpening(WorkingTime.EARLIEST)).isPresent();
    assertThat(time.nextOpening(WorkingTime.LATEST)).isPresent();
    assertThatThrownBy(() -> time.add(WorkingTime.LATEST, ONE_DAY))
        .isInstanceOf(NoWorkingTime.class);
    assertThatThrownBy(
            () ->
                WorkingTime.of(SupportHours.always())
                    .add(WorkingTime.LATEST, Duration.ofSeconds(1)))
        .isInstanceOf(NoWorkingTime.class);
  }
}
