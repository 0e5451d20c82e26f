package casework.services;

import casework.customer.Deliverable;
import casework.customer.Money;
import casework.customer.Sow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is offered: once sent, it does not change.
 *
 * @param kind what is agreed by accepting it
 * @param scope what is to be done, in words
 * @param from its first day; null for the day on which it is accepted
 * @param until the first day on which what was agreed is no longer in force; null for no end
 * @param price fixed, or what the lines come to
 * @param lines the estimate; empty for a fixed price
 */
public record Offer(
    Pricing pricing,
    Sow.Kind kind,
    String title,
    String scope,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Money price,
    List<OfferLine> lines,
    List<Deliverable> deliverables) {

  public Offer {
    lines = List.copyOf(lines);
    deliverables = List.copyOf(deliverables);
    Money none = Money.none(price.currency());
    if (pricing == Pricing.TIME_AND_MATERIALS
        && !lines.stream().map(OfferLine::amount).reduce(none, Money::plus).equals(price)) {
      throw new IllegalArgumentException("The lines do not come to " + price);
    }
  }
}
