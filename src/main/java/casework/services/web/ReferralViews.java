package casework.services.web;

import casework.customer.Customers;
import casework.engine.StaffDirectory;
import casework.security.Viewer;
import casework.services.Referral;
import casework.services.ReferralEntry;
import casework.services.Referrals;
import casework.supportcase.SupportCase;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lays out referrals for whoever reads them: of staff, customers learn first names alone. */
@Component
class ReferralViews {

  private final Referrals referrals;
  private final Customers customers;
  private final StaffDirectory staff;

  ReferralViews(Referrals referrals, Customers customers, StaffDirectory staff) {
    this.referrals = referrals;
    this.customers = customers;
    this.staff = staff;
  }

  ReferralView of(Referral referral, boolean withHistory, Viewer viewer) {
    Referral.Answer answer = referral.answer();
    Referral.Sent sent = referral.sent();
    return new ReferralView(
        referral.number(),
        referral.version(),
        SupportCase.numberOf(referral.caseId()),
        customers.keyOf(referral.customerId()),
        referral.state(),
        referral.subject(),
        referral.reason(),
        referral.clause(),
        referral.receivedAt(),
        viewer instanceof Viewer.Staff ? referral.draft() : null,
        sent == null
            ? null
            : new Referral.Sent(
                sent.revision(),
                sent.offer(),
                who(sent.by(), viewer),
                sent.at(),
                sent.remindAt(),
                sent.lapsesAt()),
        answer == null ? null : answer.text(),
        answer == null ? null : who(answer.by(), viewer),
        answer == null ? null : answer.at(),
        referral.sow(),
        withHistory ? history(referral, viewer) : null);
  }

  List<ReferralEntry> history(Referral referral, Viewer viewer) {
    return referrals.historyOf(referral, viewer).stream()
        .map(
            entry ->
                new ReferralEntry(
                    entry.at(), entry.kind(), who(entry.actor(), viewer), entry.text()))
        .toList();
  }

  private String who(String actor, Viewer viewer) {
    return viewer instanceof Viewer.Staff || actor.indexOf('@') >= 0 || actor.equals("casework")
        ? actor
        : staff.firstNameOf(actor).orElse("");
  }
}
