package casework.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of an Order Form that says something else than the plan (T01).
 *
 * @param orderForm its number, such as "OF-2026-7"
 * @param until the first day on which it no longer holds; null while it has no end
 * @param term what it sets: "hours", "channel.PHONE", "technicalAccountManager" and the like, or
 *     "firstResponse.severity1.amount" (also "hours", "startsFrom", "pausesWhileWaiting",
 *     "repeats", "effort")
 * @param value as in the decision tables; "none" as an amount takes a target away
 */
public record OrderFormLine(
    String orderForm,
    int line,
    LocalDate from,
    @Nullable LocalDate until,
    String term,
    String value) {

  public OrderFormLine {
    if (orderForm.isBlank() || line < 1) {
      throw new IllegalArgumentException("An Order Form has a number, its lines count from 1");
    }
    Period.check("Order Form " + orderForm + " line " + line, from, until);
    term = term.strip();
    value = value.strip();
  }

  public boolean inForceOn(LocalDate date) {
    return Period.holds(from, until, date);
  }
}
