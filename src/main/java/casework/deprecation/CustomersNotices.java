package casework.deprecation;

import casework.security.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Notices as the customers have them: those that are for them, and nothing of anybody else's. */
@Service
public class CustomersNotices {

  private static final Set<DeprecationState> HAD =
      EnumSet.of(DeprecationState.IN_FORCE, DeprecationState.RETIRED, DeprecationState.WITHDRAWN);

  private final DeprecationRows rows;
  private final ProofRows proofs;
  private final Features features;
  private final Reaching reaching;

  CustomersNotices(DeprecationRows rows, ProofRows proofs, Features features, Reaching reaching) {
    this.rows = rows;
    this.proofs = proofs;
    this.features = features;
    this.reaching = reaching;
  }

  /**
   * A notice, and what it is about.
   *
   * @param confirmed whether the organization confirmed that it has it
   */
  public record Told(Deprecation notice, Feature feature, boolean confirmed) {}

  /** Returns the notices that are in force for a contact's organization, the newest first. */
  public List<Told> inForceFor(Viewer.Contact by) {
    List<Long> own = proofs.of(by.customerId());
    return own.isEmpty()
        ? List.of()
        : rows.in(Set.of(DeprecationState.IN_FORCE)).stream()
            .filter(notice -> own.contains(notice.id()))
            .map(notice -> told(notice, false))
            .toList();
  }

  /**
   * Opens a notice; that is on record.
   *
   * @throws casework.problem.Problem where it is not for the contact's organization, as if there
   *     were none
   */
  public Told open(String number, Viewer.Contact by) {
    Deprecation notice = get(number, by);
    boolean first = proofs.customer(notice.id(), by.customerId()).opened() == null;
    if (first) {
      reaching.seen(number, by.customerId(), by.email(), false);
    }
    return told(notice, proofs.customer(notice.id(), by.customerId()).confirmed() != null);
  }

  /**
   * Confirms that the organization has a notice.
   *
   * @throws casework.problem.Problem as for {@link #open}
   */
  public void confirm(String number, Viewer.Contact by) {
    get(number, by);
    reaching.seen(number, by.customerId(), by.email(), true);
  }

  private Deprecation get(String number, Viewer.Contact by) {
    return rows.find(Deprecation.idOf(number))
        .filter(notice -> HAD.contains(notice.state()))
        .filter(notice -> proofs.isFor(notice.id(), by.customerId()))
        .orElseThrow(() -> Deprecation.unknown(number));
  }

  private Told told(Deprecation notice, boolean confirmed) {
    return new Told(notice, features.get(notice.featureId()), confirmed);
  }
}
