package casework.knowledge;

import casework.customer.Agreement;
import casework.customer.Agreements;
import casework.customer.Customers;
import casework.security.Viewer;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Says which articles a person may read, at this moment. */
@Service
public class Readers {

  private final Customers customers;
  private final Agreements agreements;
  private final Clock clock;

  Readers(Customers customers, Agreements agreements, Clock clock) {
    this.customers = customers;
    this.agreements = agreements;
    this.clock = clock;
  }

  /**
   * Returns what a person may see. Documentation of beta features is for customers whose effective
   * terms say so now, and whose contract is in force (T09).
   */
  public Audience audienceOf(Viewer viewer) {
    if (viewer instanceof Viewer.Contact contact) {
      Agreement agreed = agreements.of(customers.get(contact.customerId()), clock.instant());
      boolean isBeta = agreed.isInForce() && agreed.terms().entitlements().betaDocumentation();
      return isBeta ? Audience.BETA : Audience.ALL;
    }
    return Audience.INTERNAL;
  }
}
