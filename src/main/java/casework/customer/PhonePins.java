package casework.customer;

import casework.customer.OrganizationChange.What;
import casework.secret.SiteSecret;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The PINs by which callers say whose call it is (T07). They are drawn, never chosen, so that one
 * names one customer; kept are keyed hashes.
 */
@Service
public class PhonePins {

  private static final String PURPOSE = "phone-pin";
  private static final int BOUND = 100_000_000;

  private final Customers customers;
  private final OrganizationRecord record;
  private final SiteSecret secret;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  PhonePins(Customers customers, OrganizationRecord record, SiteSecret secret, Clock clock) {
    this.customers = customers;
    this.record = record;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * Draws a customer's new PIN; an earlier one ends.
   *
   * @return eight digits; nobody can read them again
   */
  @Transactional
  public String renew(String customerKey, String by) {
    Customer customer = customers.get(customerKey);
    String pin = draw();
    while (record.isPinTaken(hash(pin))) {
      pin = draw();
    }
    record.pin(customer.id(), hash(pin));
    record.changed(customer.id(), clock.instant(), by, What.PHONE_PIN, "A new PIN was drawn");
    return pin;
  }

  /** Returns the customer that a PIN names, however it is grouped. */
  public Optional<Customer> find(String pin) {
    return record.customerOfPin(hash(pin.replaceAll("[ -]", ""))).map(customers::get);
  }

  private String draw() {
    return "%08d".formatted(random.nextInt(BOUND));
  }

  private String hash(String pin) {
    return secret.hash(PURPOSE, pin);
  }
}
