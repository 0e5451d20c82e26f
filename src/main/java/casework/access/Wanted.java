package casework.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, or offered.
 *
 * @param reason why staff ask; null where the customer offers
 * @param reference what the reason is known by elsewhere: an SOW's number, an alert's name
 * @param purpose in words
 * @param policies keys of the table accessPolicies, sorted
 * @param time for how long
 * @param from from when; null for at once
 * @param by the user id of who asked, or the e-mail address of who offered
 * @param follows the id of the grant that it goes on from
 */
public record Wanted(
    @Nullable AccessReason reason,
    @Nullable String reference,
    String purpose,
    List<String> policies,
    Duration time,
    @Nullable Instant from,
    String by,
    Instant at,
    @Nullable Long follows) {

  /** What the tables call an offer, which has no reason. */
  static final String OFFER = "OFFER";

  public Wanted {
    policies = List.copyOf(new TreeSet<>(policies));
    if (policies.isEmpty() || time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("Access is by some policy, for some time");
    }
  }

  /** Whether the customer offered it unasked. */
  public boolean isOffered() {
    return reason == null;
  }

  /** Returns the reason as the tables know it. */
  public String reasonKey() {
    return reason == null ? OFFER : reason.name();
  }

  /** Its whole minutes: a part of one counts as one. */
  long minutes() {
    return time.plusMinutes(1).minusNanos(1).toMinutes();
  }
}
