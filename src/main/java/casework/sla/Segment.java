package casework.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of real time that counted, half-open and never empty. Touching and overlapping windows
 * make one segment.
 */
public record Segment(Instant from, Instant to) {

  public Segment {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("Segment from " + from + " to " + to + " is empty");
    }
  }

  public Duration duration() {
    return Duration.between(from, to);
  }

  /** Whole seconds; exact whenever both ends are on a second. */
  public long seconds() {
    return duration().toSeconds();
  }
}
