package casework.access;

import casework.account.Accounts;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customer;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who answers for an organization: its administrators, and nobody a request of their own. */
@Component
class Administrators {

  private final Accounts accounts;
  private final Contacts contacts;

  Administrators(Accounts accounts, Contacts contacts) {
    this.accounts = accounts;
    this.contacts = contacts;
  }

  /**
   * Lets pass where somebody can answer.
   *
   * @throws Problem if the customer has no administrator
   */
  void requireSome(Customer customer) {
    if (contacts.of(customer.id()).stream().noneMatch(Contact::isAdministrator)) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "%s has no administrator who could answer; have one put on record first."
              .formatted(customer.name()));
    }
  }

  /**
   * Lets pass an administrator of a customer.
   *
   * @throws Problem where it is another customer's, as if there were none
   */
  static void require(Viewer.Contact by, long customer) {
    if (!by.belongsTo(customer)) {
      throw new Problem(Kind.UNKNOWN_GRANT, "There is no such access.");
    }
    if (!by.administrator()) {
      throw new AccessDeniedException("For administrators of the organization alone");
    }
  }

  /**
   * Lets pass an administrator who may answer a request: whoever asked as a member of staff may
   * not, by whatever account.
   *
   * @throws Problem if it is the person's own, or another customer's
   */
  void requireAnother(Viewer.Contact by, Grant asked) {
    require(by, asked.customerId());
    Optional<String> asker =
        accounts
            .byName(asked.wanted().by())
            .flatMap(account -> Optional.ofNullable(account.email()));
    if (asked.wanted().by().equalsIgnoreCase(by.email())
        || asker.filter(by.email()::equalsIgnoreCase).isPresent()) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW, "You asked for this access yourself; somebody else answers.");
    }
  }
}
