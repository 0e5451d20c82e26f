package casework.customer;

import java.time.Instant;

/** Makes running cases follow a change of what is agreed with their customer. */
public interface TermsChanges {

  /**
   * Has a customer's open cases measured by the terms that hold from an instant on.
   *
   * @param from when the change begins to count; it may have passed
   */
  void expect(Customer customer, Instant from);
}
