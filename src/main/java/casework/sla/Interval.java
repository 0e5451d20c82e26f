package casework.sla;

import java.time.Instant;

/**
 * A stretch of real time, half-open: {@code from} is in it, {@code to} is not. A pause is one. It
 * may be empty, but throws {@link IllegalArgumentException} if it ends before it starts.
 */
public record Interval(Instant from, Instant to) {

  public Interval {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "Interval ends at " + to + ", before it starts at " + from);
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }
}
