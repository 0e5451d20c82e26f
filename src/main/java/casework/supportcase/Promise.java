package casework.supportcase;

import casework.sla.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a request would come to if it were raised at an instant.
 *
 * @param course whether it is served, and if not, why not
 * @param reason what the table says about that; in English
 * @param clause the clause behind the course
 * @param severity the one that the table suggests; the vendor decides (T17)
 * @param response the clock of the first response as it would run; null if the request is not
 *     served, or the terms promise none at that severity (T21)
 * @param contractZone the zone in which the customer's hours open
 */
public record Promise(
    Course course,
    String reason,
    String clause,
    int severity,
    @Nullable Clock response,
    ZoneId contractZone,
    Instant asOf) {

  /** Whether a request is served. */
  public enum Course {
    SERVED,
    /** No contract in force, or a channel outside the plan. */
    REFUSED,
    /** Work for Professional Services (T16). */
    REFERRED,
    /** Outside what Support covers (T13). */
    NOT_COVERED
  }

  public boolean isServed() {
    return course == Course.SERVED;
  }

  /** Whether the clock would start at once, rather than when hours open. */
  public boolean startsNow() {
    return response != null && !response.countsFrom().isAfter(response.startedAt());
  }

  /** Returns by when a first reply is due. */
  public @Nullable Instant due() {
    return response == null ? null : response.due();
  }

  /** Returns when counting would start. */
  public Instant countsFrom() {
    return Objects.requireNonNull(response, "nothing is promised").countsFrom();
  }
}
