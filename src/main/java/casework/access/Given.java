package casework.access;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * What was approved: no more than what was asked for.
 *
 * @param from the first instant of access
 * @param until the first instant without
 */
public record Given(List<String> policies, Instant from, Instant until) {

  public Given {
    policies = List.copyOf(new TreeSet<>(policies));
    if (policies.isEmpty() || !from.isBefore(until)) {
      throw new IllegalArgumentException("Access is by some policy, for some time");
    }
  }

  boolean isInForce(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
