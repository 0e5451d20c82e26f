package casework.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of the vendor's people named for a customer (T10).
 *
 * @param person the staff account's name
 * @param until the first day without; null while it has no end
 */
public record Appointment(
    long id, Duty duty, String person, LocalDate from, @Nullable LocalDate until) {

  public boolean inForceOn(LocalDate date) {
    return Period.holds(from, until, date);
  }
}
