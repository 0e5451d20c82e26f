package casework.services.web;

import casework.portal.WaitingForReader;
import casework.security.Viewer;
import casework.services.ReferralState;
import casework.services.Referrals;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Offers of Professional Services, which an administrator of the organization decides (T16). */
@Component
class OfferedToReader implements WaitingForReader {

  private static final Set<ReferralState> OFFERED = EnumSet.of(ReferralState.OFFERED);

  private final Referrals referrals;

  OfferedToReader(Referrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public List<Waiting> of(Viewer.Contact reader) {
    if (!reader.administrator()) {
      return List.of();
    }
    return referrals.list(null, OFFERED, reader).stream()
        .map(one -> new Waiting("portal.waiting.offer", one.number(), path(one.number())))
        .toList();
  }

  private static String path(String number) {
    return "/portal/offers/" + number;
  }
}
