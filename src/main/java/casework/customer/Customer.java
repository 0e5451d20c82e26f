package casework.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An organization that we support. Its plan is in its {@link Contract}.
 *
 * @param key its short name in addresses and files, such as "acme"
 * @param zone in which the dates of its contracts and Order Forms begin and end
 */
public record Customer(long id, String key, String name, ZoneId zone) {

  public Customer {
    if (key.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("A customer has a key and a name");
    }
  }

  /** The date at this customer, by which contracts and Order Forms are in force or not. */
  public LocalDate dateAt(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
