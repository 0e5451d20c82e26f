package casework.supportcase;

import casework.customer.Customers;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whose cases someone may see, by any channel: staff all, an organization's administrators all of
 * their organization's, and so do its members where the organization shares them; otherwise members
 * see the cases that they raised, and those into which one of theirs was merged.
 */
@Component
public class CaseAccess {

  private final CaseLinks links;
  private final Customers customers;

  CaseAccess(CaseLinks links, Customers customers) {
    this.links = links;
    this.customers = customers;
  }

  public boolean maySee(Viewer viewer, SupportCase seen) {
    Request request = seen.request();
    if (!viewer.belongsTo(request.customerId())) {
      return false;
    }
    return !(viewer instanceof Viewer.Contact contact)
        || contact.administrator()
        || Objects.equals(request.contactId(), contact.contactId())
        || links.isParty(contact.contactId(), seen.id())
        || customers.sharesCases(contact.customerId());
  }

  /**
   * Lets pass whoever may see a case.
   *
   * @throws Problem as if there were no such case, so that nobody learns that there is one
   */
  public void require(Viewer viewer, SupportCase seen) {
    if (!maySee(viewer, seen)) {
      throw unknown(seen.number());
    }
  }

  /** Narrows a list to the cases that someone may see. */
  public CaseFilter restrict(Viewer viewer, CaseFilter filter) {
    if (!(viewer instanceof Viewer.Contact contact)) {
      return filter;
    }
    boolean all = contact.administrator() || customers.sharesCases(contact.customerId());
    return new CaseFilter(
        filter.states(),
        filter.line(),
        filter.severity(),
        filter.customer(),
        filter.dueBefore(),
        filter.text(),
        contact.customerId(),
        all ? null : (Long) contact.contactId(),
        all ? Set.of() : links.followedBy(contact.contactId()));
  }

  static Problem unknown(String number) {
    return new Problem(
        Kind.UNKNOWN_CASE, "There is no case '%s'. Numbers look like CW-000042.".formatted(number));
  }
}
