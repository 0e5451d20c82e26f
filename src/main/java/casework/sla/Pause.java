package casework.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch {@code [from, to)} in which a clock did not count.
 *
 * @param to its end; {@code null} while it lasts
 * @param reason why, in words for the record
 */
public record Pause(Instant from, @Nullable Instant to, String reason) {

  boolean endsAfter(Instant instant) {
    return to == null || to.isAfter(instant);
  }

  /** The part of it before an instant. */
  Pause until(Instant instant) {
    return endsAfter(instant) ? new Pause(from, instant, reason) : this;
  }
}
