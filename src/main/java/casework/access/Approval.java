package casework.access;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of a request is approved.
 *
 * @param policies which of those asked for; null for all
 * @param time for how long, at most what was asked for; null for all of it
 */
public record Approval(@Nullable Set<String> policies, @Nullable Duration time) {

  /** All that was asked for. */
  public static final Approval OF_ALL = new Approval(null, null);
}
