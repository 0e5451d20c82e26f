package casework.services;

import casework.customer.Deliverable;
import casework.customer.Money;
import casework.customer.NewSow;
import casework.customer.Sow;
import casework.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it is drafted.
 *
 * @param price the fixed price; null by time and materials, which has it worked out
 * @param estimates the work, by time and materials; empty for a fixed price
 */
public record NewOffer(
    Pricing pricing,
    Sow.Kind kind,
    String title,
    String scope,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Currency currency,
    @Nullable Money price,
    List<Estimate> estimates,
    List<Deliverable> deliverables) {

  private static final int LONGEST_SCOPE = 10_000;
  private static final int MOST_ESTIMATES = 50;

  /** How much work of a role there will be: hours or days, to the hundredth. */
  public record Estimate(String role, Rate.Unit unit, BigDecimal quantity) {

    private static final BigDecimal MOST = new BigDecimal("10000");

    /**
     * @throws Problem if the quantity is none
     */
    public Estimate {
      if (quantity.signum() <= 0
          || quantity.compareTo(MOST) > 0
          || quantity.stripTrailingZeros().scale() > 2) {
        throw Problem.field(
            "estimates", "Hours and days go from 0.01 to %s, to the hundredth.".formatted(MOST));
      }
    }
  }

  /**
   * @throws Problem naming the field that is wrong
   */
  public NewOffer {
    title = NewSow.title(title);
    scope = Said.needed("scope", scope, LONGEST_SCOPE);
    deliverables = NewSow.lines(deliverables);
    estimates = List.copyOf(estimates);
    if (from != null && until != null && !until.isAfter(from)) {
      throw Problem.field(
          "until", "It begins on %s; the first day without it is later.".formatted(from));
    }
    if (pricing == Pricing.FIXED_PRICE) {
      if (price == null) {
        throw Problem.field("amount", "Say the price of an offer at a fixed price.");
      }
      if (!estimates.isEmpty()) {
        throw Problem.field("estimates", "An offer at a fixed price has no estimate.");
      }
    } else {
      if (price != null) {
        throw Problem.field("amount", "By time and materials the price is worked out.");
      }
      if (estimates.isEmpty() || estimates.size() > MOST_ESTIMATES) {
        throw Problem.field(
            "estimates", "Estimate the work: 1 to %d lines.".formatted(MOST_ESTIMATES));
      }
    }
  }

  /** Works out the offer by the rates of a day. */
  Offer at(RateCard card, LocalDate day) {
    List<OfferLine> lines =
        estimates.stream()
            .map(
                one -> OfferLine.of(card.of(one.role(), one.unit(), currency, day), one.quantity()))
            .toList();
    Money total =
        price == null
            ? lines.stream().map(OfferLine::amount).reduce(Money.none(currency), Money::plus)
            : price;
    return new Offer(pricing, kind, title, scope, from, until, total, lines, deliverables);
  }
}
