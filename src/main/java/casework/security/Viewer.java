package casework.security;

import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in, by whatever way: the principal of every session, token and single sign-on. Web
 * methods take it as a parameter of this type, and ask it what this person may see.
 */
public sealed interface Viewer extends AuthenticatedPrincipal {

  /** The authority of all contacts, as {@link Role#group} is of staff. */
  String CUSTOMER = "customer";

  /** The authority, besides, of those who administer their organization. */
  String CUSTOMER_ADMINISTRATOR = "customer-administrator";

  /** Whether this person may see cases of a customer at all. */
  boolean belongsTo(long customerId);

  /**
   * A member of the vendor's staff.
   *
   * @param name the engine's user id
   */
  record Staff(String name, Set<Role> roles) implements Viewer {

    public Staff {
      roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
      return name;
    }

    /** Whether this person works on cases, in one line or another. */
    public boolean worksOnCases() {
      return roles.stream().anyMatch(Role::worksOnCases);
    }

    /** Staff see every customer's. */
    @Override
    public boolean belongsTo(long customerId) {
      return true;
    }
  }

  /**
   * A person at a customer.
   *
   * @param email what the person signs in with
   * @param administrator whether of the organization: sees all of its cases, not only the own
   */
  record Contact(
      String email, String fullName, long contactId, long customerId, boolean administrator)
      implements Viewer {

    @Override
    public String getName() {
      return email;
    }

    @Override
    public boolean belongsTo(long customer) {
      return customerId == customer;
    }
  }
}
