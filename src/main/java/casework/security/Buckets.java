package casework.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what each of many may do within a while: a bucket each, which fills again evenly. Buckets
 * live in this process (ADR 16), and run by the machine's time, never by a sandbox's.
 */
public final class Buckets {

  private static final int MOST = 50_000;

  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final long size;
  private final Bandwidth bandwidth;

  /**
   * Makes buckets that are full.
   *
   * @param size how many at once; 0 for no limit
   * @param within how long an empty bucket takes to be full again
   */
  public Buckets(long size, Duration within) {
    this.size = size;
    this.bandwidth =
        Bandwidth.builder()
            .capacity(Math.max(1, size))
            .refillGreedy(Math.max(1, size), within)
            .build();
  }

  /** Takes one; if there is none left, says how long to wait. */
  public Optional<Duration> take(String whose) {
    if (size == 0) {
      return Optional.empty();
    }
    ConsumptionProbe taken = of(whose).tryConsumeAndReturnRemaining(1);
    return taken.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
  }

  /** Says how long to wait, if there is none left; takes nothing. */
  public Optional<Duration> waitFor(String whose) {
    Bucket bucket = buckets.get(whose);
    if (size == 0 || bucket == null) {
      return Optional.empty();
    }
    EstimationProbe left = bucket.estimateAbilityToConsume(1);
    return left.canBeConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(left.getNanosToWaitForRefill()));
  }

  private Bucket of(String whose) {
    if (buckets.size() >= MOST) {
      buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= size);
    }
    return buckets.computeIfAbsent(whose, fresh -> Bucket.builder().addLimit(bandwidth).build());
  }
}
