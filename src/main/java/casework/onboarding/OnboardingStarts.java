package casework.onboarding;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.OrganizationChange.What;
import casework.customer.Organizations;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts onboardings: of whoever is taken on, in the same transaction, and by hand of customers who
 * are there already (T11).
 */
@Service
public class OnboardingStarts {

  private final OnboardingRows rows;
  private final OnboardingEntries entries;
  private final OnboardingFlow flow;
  private final Customers customers;
  private final Organizations organizations;
  private final Clock clock;

  OnboardingStarts(
      OnboardingRows rows,
      OnboardingEntries entries,
      OnboardingFlow flow,
      Customers customers,
      Organizations organizations,
      Clock clock) {
    this.rows = rows;
    this.entries = entries;
    this.flow = flow;
    this.customers = customers;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * Starts one by hand.
   *
   * @param customer the customer's key
   * @return its number
   * @throws Problem if there is no such customer, or one runs for it already
   */
  @Transactional
  public String start(String customer, String by) {
    return start(customers.get(customer), by);
  }

  /** Starts one of a customer that was just taken on, in the same transaction. */
  @Transactional
  public void takenOn(long customer, String by) {
    start(customers.get(customer), by);
  }

  private String start(Customer customer, String by) {
    if (rows.runningOf(customer.id()).isPresent()) {
      throw runs(customer);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long id;
    try {
      id = rows.add(customer.id(), by, now);
    } catch (DuplicateKeyException meanwhile) {
      throw runs(customer);
    }
    String number = Onboarding.numberOf(id);
    entries.add(id, new Entry(now, EntryKind.STARTED, by, null, null));
    flow.started(number);
    organizations.changed(customer, What.ONBOARDING, number + " has begun", by);
    return number;
  }

  private static Problem runs(Customer customer) {
    return new Problem(
        Kind.EXISTS_ALREADY, "An onboarding of %s runs already.".formatted(customer.name()));
  }
}
