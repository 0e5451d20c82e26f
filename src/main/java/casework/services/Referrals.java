package casework.services;

import casework.problem.Problem;
import casework.security.Viewer;
import casework.supportcase.CaseChanged;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.SupportCase;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * The referrals: made of what coverage refers on, and read. Staff see all; an organization's
 * administrators see their organization's, but for what is being prepared; nobody else sees any.
 */
@Service
public class Referrals {

  private static final int MOST = 500;

  private final ReferralRows rows;
  private final ReferralBook book;
  private final ReferralFlow flow;
  private final OfferLetters letters;

  Referrals(ReferralRows rows, ReferralBook book, ReferralFlow flow, OfferLetters letters) {
    this.rows = rows;
    this.book = book;
    this.flow = flow;
    this.letters = letters;
  }

  /** Makes a referral of a case in the case's own transaction: it is referred, or nothing is. */
  @EventListener
  void caseChanged(CaseChanged event) {
    event.added().stream()
        .filter(entry -> entry.kind() == EntryKind.REFERRED)
        .findFirst()
        .ifPresent(entry -> refer(event.supportCase(), entry));
  }

  private void refer(SupportCase of, LedgerEntry why) {
    long id =
        rows.add(
            of.id(),
            of.request().customerId(),
            of.request().subject(),
            Objects.requireNonNullElse(why.text("reason"), ""),
            Objects.requireNonNullElse(why.text("clause"), ""),
            book.now());
    Referral referral = rows.find(id).orElseThrow();
    book.note(referral, ReferralEntry.Kind.RECEIVED, ReferralEntry.CASEWORK, of.number());
    flow.referred(referral);
    letters.toServices(Occasion.RECEIVED, referral);
  }

  /**
   * Returns a referral.
   *
   * @throws Problem if there is none of that number, or the viewer may not see it
   */
  public Referral get(String number, Viewer viewer) {
    return rows.find(Referral.idOf(number))
        .filter(referral -> maySee(referral, viewer))
        .map(referral -> shown(referral, viewer))
        .orElseThrow(() -> ReferralBook.unknown(number));
  }

  /** Finds the referral that a case became. */
  public Optional<Referral> ofCase(long caseId) {
    return rows.ofCase(caseId);
  }

  /**
   * Returns referrals, the newest first.
   *
   * @param customer the id of one; null for all that the viewer may see
   */
  public List<Referral> list(
      @Nullable Long customer, Collection<ReferralState> states, Viewer viewer) {
    if (states.isEmpty()) {
      return List.of();
    }
    Long of = viewer instanceof Viewer.Contact contact ? (Long) contact.customerId() : customer;
    return rows.list(of, states, MOST).stream()
        .filter(referral -> maySee(referral, viewer))
        .map(referral -> shown(referral, viewer))
        .toList();
  }

  /** Returns what happened, in its order. */
  public List<ReferralEntry> historyOf(Referral referral, Viewer viewer) {
    return rows.entriesOf(referral.id()).stream()
        .filter(entry -> viewer instanceof Viewer.Staff || entry.kind().isForCustomer())
        .toList();
  }

  /** Returns the offers that were sent, in their order. */
  public List<Referral.Sent> offersOf(Referral referral) {
    return rows.offersOf(referral.id());
  }

  private static Referral shown(Referral referral, Viewer viewer) {
    return viewer instanceof Viewer.Contact ? referral.withoutDraft() : referral;
  }

  private static boolean maySee(Referral referral, Viewer viewer) {
    return !(viewer instanceof Viewer.Contact contact)
        || (contact.administrator() && contact.belongsTo(referral.customerId()));
  }
}
