package casework.process;

import casework.customer.Deliverable;
import casework.customer.Money;
import casework.customer.Sow;
import casework.customer.Sows;
import casework.security.Role;
import casework.security.Viewer;
import casework.services.NewOffer;
import casework.services.NewOffer.Estimate;
import casework.services.Offers;
import casework.services.Pricing;
import casework.services.Rate;
import casework.services.Referral;
import casework.services.ReferralEntry;
import casework.services.ReferralState;
import casework.services.Referrals;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** Professional Services as tests tell of them: Petra offers, Rosa of Goldberg decides. */
@TestComponent
public class TheServices {

  public static final Viewer.Staff PETRA =
      new Viewer.Staff("petra", Set.of(Role.PROFESSIONAL_SERVICES));

  public final Offers offers;
  public final Referrals all;
  public final Sows sows;

  TheServices(Offers offers, Referrals all, Sows sows) {
    this.offers = offers;
    this.all = all;
    this.sows = sows;
  }

  /** Returns a connector at a fixed price, which Support is to serve, and its training, not. */
  public NewOffer aConnector() {
    return new NewOffer(
        Pricing.FIXED_PRICE,
        Sow.Kind.SOW,
        "Billing connector",
        "We build a connector to your billing system.",
        null,
        null,
        Currency.getInstance("EUR"),
        Money.of("amount", "12500.00", "EUR"),
        List.of(),
        List.of(new Deliverable(1, "Connector", true), new Deliverable(2, "Training", false)));
  }

  /** Returns a connector by time and materials: 7.5 hours and 3 days. */
  public NewOffer byTheHour() {
    NewOffer fixed = aConnector();
    return new NewOffer(
        Pricing.TIME_AND_MATERIALS,
        Sow.Kind.IMPLEMENTATION_PACKAGE,
        fixed.title(),
        fixed.scope(),
        null,
        null,
        fixed.currency(),
        null,
        List.of(
            new Estimate("CONSULTANT", Rate.Unit.HOUR, new BigDecimal("7.5")),
            new Estimate("ENGINEER", Rate.Unit.DAY, new BigDecimal("3"))),
        fixed.deliverables());
  }

  public Referral of(DeskCase referred) {
    return all.ofCase(referred.row().id()).orElseThrow();
  }

  /** Petra prepares and sends an offer. */
  public Referral offered(Referral referral, NewOffer offer) {
    offers.draft(referral.number(), null, offer, PETRA.name());
    return offers.send(referral.number(), null, PETRA.name());
  }

  public Referral get(Referral referral) {
    return all.get(referral.number(), PETRA);
  }

  public ReferralState stateOf(Referral referral) {
    return get(referral).state();
  }

  public static int revisionOf(Referral referral) {
    return Objects.requireNonNull(referral.sent()).revision();
  }

  public List<ReferralEntry.Kind> historyOf(Referral referral) {
    return all.historyOf(referral, PETRA).stream().map(ReferralEntry::kind).toList();
  }
}
