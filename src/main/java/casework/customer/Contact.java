package casework.customer;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person at a customer.
 *
 * @param email in lower case; nobody else's
 * @param language in which the person is written to: English or German
 * @param zone in which the person reads times
 * @param phone the number that the person calls from, digits with a leading plus; null if not known
 */
public record Contact(
    long id,
    long customerId,
    String name,
    String email,
    Standing standing,
    Locale language,
    ZoneId zone,
    @Nullable String phone) {

  /** What a contact may do for its organization. */
  public enum Standing {
    /** Raises requests and follows its own. */
    MEMBER,
    /** Sees all requests of the organization, manages its contacts, answers access requests. */
    ADMINISTRATOR
  }

  public boolean isAdministrator() {
    return standing == Standing.ADMINISTRATOR;
  }
}
