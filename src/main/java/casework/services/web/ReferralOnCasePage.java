package casework.services.web;

import casework.security.Viewer;
import casework.services.Referral;
import casework.services.Referrals;
import casework.supportcase.CasePart;
import casework.supportcase.CaseState;
import casework.supportcase.SupportCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads from the staff's page of a case to the referral that it became. */
@Component
class ReferralOnCasePage implements CasePart {

  private final Referrals referrals;

  ReferralOnCasePage(Referrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public String name() {
    return "referral";
  }

  /** What the page shows: nothing, where the case was not referred. */
  record Shown(@Nullable Referral one) {}

  @Override
  public Shown of(SupportCase shown, Viewer viewer) {
    return new Shown(
        shown.state() == CaseState.REFERRED ? referrals.ofCase(shown.id()).orElse(null) : null);
  }
}
