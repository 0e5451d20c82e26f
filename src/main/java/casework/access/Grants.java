package casework.access;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads grants. Staff see all; an organization's administrators see their organization's, but for
 * what the terms did not allow, which the customer was never asked; nobody else sees any.
 */
@Service
public class Grants {

  private static final int MOST = 500;

  private final GrantRows rows;
  private final AccessLedger ledger;

  Grants(GrantRows rows, AccessLedger ledger) {
    this.rows = rows;
    this.ledger = ledger;
  }

  /**
   * Returns a grant.
   *
   * @throws Problem if there is none of that number, or the viewer may not see it
   */
  public Grant get(String number, Viewer viewer) {
    return rows.find(Grant.idOf(number))
        .filter(grant -> maySee(grant, viewer))
        .orElseThrow(
            () ->
                new Problem(
                    Kind.UNKNOWN_GRANT,
                    "There is no access '%s'. Numbers look like AG-000042.".formatted(number)));
  }

  /**
   * Returns grants, the newest first.
   *
   * @param customer the id of one; null for all that the viewer may see
   */
  public List<Grant> list(@Nullable Long customer, Collection<GrantState> states, Viewer viewer) {
    if (states.isEmpty()) {
      return List.of();
    }
    Long of = viewer instanceof Viewer.Contact contact ? (Long) contact.customerId() : customer;
    return rows.list(of, states, MOST).stream().filter(grant -> maySee(grant, viewer)).toList();
  }

  /** Returns the grants of a case, in their order. */
  public List<Grant> ofCase(long caseId, Viewer viewer) {
    return rows.ofCase(caseId).stream().filter(grant -> maySee(grant, viewer)).toList();
  }

  /** Returns what the ledger says of a grant, in its order. */
  public List<GrantEntry> historyOf(Grant grant) {
    return ledger.of(grant.id());
  }

  private static boolean maySee(Grant grant, Viewer viewer) {
    return !(viewer instanceof Viewer.Contact contact)
        || (contact.administrator()
            && contact.customerId() == grant.customerId()
            && grant.state() != GrantState.NOT_ALLOWED);
  }
}
