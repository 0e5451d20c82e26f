package casework.sandbox;

import casework.engine.DeskClock;
import casework.engine.DueJobs;
import casework.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Moves time for the product and its engine together, stopping at each timer on the way, so that
 * what happens on the way happens at its own time.
 */
@Service
@Profile("sandbox")
public class SandboxClock {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final DeskClock clock;
  private final DueJobs jobs;

  SandboxClock(DeskClock clock, DueJobs jobs) {
    this.clock = clock;
    this.jobs = jobs;
  }

  /** Returns the sandbox's present. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Moves the clock and runs every job that falls due by then. Moving it back runs no timer, but
   * what is begun every so often is begun from then on again.
   *
   * @return how many jobs ran
   * @throws Problem if the instant is before 2000 or after 2100
   */
  public synchronized int moveTo(Instant to) {
    if (to.isBefore(EARLIEST) || to.isAfter(LATEST)) {
      throw Problem.field(
          "now", "The sandbox's clock goes from %s to %s.".formatted(EARLIEST, LATEST));
    }
    int ran = 0;
    boolean back = to.isBefore(clock.instant());
    if (to.isAfter(clock.instant())) {
      // What waits for no time must not find itself late.
      ran += jobs.runAll();
      Instant stop = jobs.nextDueBy(to);
      while (stop != null) {
        clock.set(stop.isAfter(clock.instant()) ? stop : clock.instant());
        ran += jobs.runAll();
        stop = jobs.nextDueBy(to);
      }
    }
    clock.set(to);
    if (back) {
      jobs.restartCycles();
    }
    return ran + jobs.runAll();
  }

  /** Moves the clock on by a duration. */
  public int advance(Duration by) {
    if (by.isNegative()) {
      throw Problem.field("by", "Time goes forward: '%s' is negative.".formatted(by));
    }
    return moveTo(clock.instant().plus(by));
  }
}
