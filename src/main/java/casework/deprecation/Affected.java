package casework.deprecation;

import casework.customer.Agreements;
import casework.customer.Customer;
import casework.customer.Customers;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Works out which customers a notice is for. */
@Component
class Affected {

  private final Customers customers;
  private final Agreements agreements;

  Affected(Customers customers, Agreements agreements) {
    this.customers = customers;
    this.agreements = agreements;
  }

  List<Customer> by(Audience audience, Instant at) {
    List<Customer> named =
        audience.kind() == Audience.Kind.CUSTOMERS
            ? audience.names().stream().map(customers::get).toList()
            : customers.all();
    return named.stream()
        .filter(customer -> audience.includes(agreements.of(customer, at)))
        .toList();
  }

  boolean includes(Audience audience, long customer, Instant at) {
    return audience.includes(agreements.of(customers.get(customer), at));
  }

  /**
   * Lets pass an audience whose customers there are.
   *
   * @throws casework.problem.Problem if one is unknown
   */
  void require(Audience audience) {
    if (audience.kind() == Audience.Kind.CUSTOMERS) {
      audience.names().forEach(customers::get);
    }
  }
}
