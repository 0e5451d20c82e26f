package casework.customer;

import casework.problem.Problem;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts Order Form lines on record, so that they count from their dates on (T01). */
@Service
public class OrderForms {

  private final Customers customers;
  private final Agreements agreements;
  private final TermsChanges changes;
  private final Clock clock;

  OrderForms(Customers customers, Agreements agreements, TermsChanges changes, Clock clock) {
    this.customers = customers;
    this.agreements = agreements;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Adds a line, and has running clocks follow it from its date on, and from its end.
   *
   * @throws Problem if the term or its value cannot be used; nothing is kept then
   */
  @Transactional
  public void add(String customerKey, OrderFormLine line, String by) {
    Customer customer = customers.get(customerKey);
    customers.add(customer, line, by, clock.instant());
    try {
      agreements.of(customer, line.from().atStartOfDay(customer.zone()).toInstant());
    } catch (UnusableOrderForm unusable) {
      throw Problem.field("term", String.valueOf(unusable.getMessage()));
    }
    changes.expect(customer, line.from().atStartOfDay(customer.zone()).toInstant());
    if (line.until() != null) {
      changes.expect(customer, line.until().atStartOfDay(customer.zone()).toInstant());
    }
  }
}
