package casework.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What staff ask for.
 *
 * @param customer the customer's key
 * @param caseNumber the case that it is for, if it is for one
 * @param reason why: nothing else is accepted (T27)
 * @param reference what the reason is known by elsewhere
 * @param purpose in words, which the customer reads
 * @param policies which permission policies
 * @param time for how long
 * @param from from when; null for as soon as it is approved
 * @param follows the number of the grant that it extends: it begins when that one ends
 */
public record NewRequest(
    String customer,
    @Nullable String caseNumber,
    AccessReason reason,
    @Nullable String reference,
    String purpose,
    Set<String> policies,
    Duration time,
    @Nullable Instant from,
    @Nullable String follows) {

  private static final int LONGEST_PURPOSE = 2_000;
  private static final int LONGEST_REFERENCE = 200;

  public NewRequest {
    purpose = Said.needed("purpose", purpose, LONGEST_PURPOSE);
    reference = Said.optional("reference", reference, LONGEST_REFERENCE);
    policies = Set.copyOf(policies);
  }
}
