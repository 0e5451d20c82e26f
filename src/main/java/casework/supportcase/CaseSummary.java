package casework.supportcase;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param customer the customer's key
 * @param plan the plan's name in force when it was raised
 * @param severity suggested by the table until someone confirmed it
 * @param nextDue the earliest due time of a running clock, and
 * @param nextDueClock that clock's key
 * @param breached whether any target was missed
 */
public record CaseSummary(
    long id,
    String subject,
    String customer,
    String customerName,
    String plan,
    CaseState state,
    @Nullable Line line,
    @Nullable String owner,
    @Nullable Integer severity,
    boolean severityConfirmed,
    Instant receivedAt,
    Instant changedAt,
    @Nullable Instant nextDue,
    @Nullable String nextDueClock,
    boolean breached) {

  /** Returns the number that people know the case by, such as {@code CW-000042}. */
  @JsonProperty("number")
  public String number() {
    return SupportCase.numberOf(id);
  }
}
