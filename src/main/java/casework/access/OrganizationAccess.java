package casework.access;

import casework.access.SupportAccess.Allowed;
import casework.customer.Customer;
import casework.customer.Customers;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the product is to allow in an organization: what all of its grants in force give together.
 * It is told to end with the first of them; what the others still give it is told then. So no grant
 * outlives its end there, even while Casework is down.
 */
@Component
class OrganizationAccess {

  private final SupportAccess product;
  private final GrantRows rows;
  private final GrantBook book;
  private final AccessTerms terms;
  private final AccessSettings settings;
  private final Customers customers;

  OrganizationAccess(
      SupportAccess product,
      GrantRows rows,
      GrantBook book,
      AccessTerms terms,
      AccessSettings settings,
      Customers customers) {
    this.product = product;
    this.rows = rows;
    this.book = book;
    this.terms = terms;
    this.settings = settings;
    this.customers = customers;
  }

  /**
   * Makes the product allow what is on record as in force. Nobody's lock may be held: the product
   * may take its time.
   */
  void set(long customerId) throws AccessNotSet {
    Customer customer = customers.get(customerId);
    product.set(settings.of(customer).organization(), () -> allowed(customerId));
  }

  private Allowed allowed(long customer) {
    Instant now = book.now();
    List<Grant> inForce = rows.inForce(customer, now);
    Set<Policy> policies = new LinkedHashSet<>();
    for (Grant grant : inForce) {
      terms.policies(grant.wanted().reasonKey()).stream()
          .filter(policy -> grant.granted().policies().contains(policy.key()))
          .forEach(policies::add);
    }
    Instant until =
        inForce.stream().map(grant -> grant.granted().until()).min(Instant::compareTo).orElse(now);
    return new Allowed(until, policies.stream().sorted(Comparator.comparing(Policy::key)).toList());
  }
}
