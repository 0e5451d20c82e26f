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
  private final OrganizationRecord record;
  private final Clock clock;

  OrderForms(
      Customers customers,
      Agreements agreements,
      TermsChanges changes,
      OrganizationRecord record,
      Clock clock) {
    this.customers = customers;
    this.agreements = agreements;
    this.changes = changes;
    this.record = record;
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
    record.changed(
        customer.id(),
        clock.instant(),
        by,
        OrganizationChange.What.ORDER_FORM,
        "%s line %d: %s = %s from %s%s"
            .formatted(
                line.orderForm(),
                line.line(),
                line.term(),
                line.value(),
                line.from(),
                line.until() == null ? "" : " until " + line.until()));
    changes.expect(customer, line.from().atStartOfDay(customer.zone()).toInstant());
    if (line.until() != null) {
      changes.expect(customer, line.until().atStartOfDay(customer.zone()).toInstant());
    }
  }
}
