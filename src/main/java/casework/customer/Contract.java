package casework.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The plan that a customer's Order Form names (T15).
 *
 * @param plan the name as written there: also a former one ("Pro") or a legacy plan's
 * @param until the first day on which it is no longer in force; null while it has no end
 * @param sow whether a Statement of Work has Support serve what Professional Services made (T16)
 */
public record Contract(
    long customerId, String plan, LocalDate from, @Nullable LocalDate until, boolean sow) {

  public Contract {
    if (plan.isBlank()) {
      throw new IllegalArgumentException("A contract names a plan");
    }
    plan = plan.strip();
    Period.check("A contract", from, until);
  }

  public boolean inForceOn(LocalDate date) {
    return Period.holds(from, until, date);
  }
}
