package casework.rota;

import java.time.Instant;

/**
 * A span in which somebody stands in for whoever is on call, or is away.
 *
 * @param until the first instant that it does not hold
 */
public record Stint(String person, Instant from, Instant until) {

  /**
   * @throws IllegalArgumentException if it ends before it has begun
   */
  public Stint {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("It ends before it begins.");
    }
  }

  boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
