package casework.services;

import casework.customer.Money;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * Work that is estimated, at the rate of the card on the day of the offer.
 *
 * @param role as the table rateCard names it
 * @param name of the role, at the time, and
 * @param nameGerman in German
 * @param quantity hours or days, to the hundredth
 * @param amount what it comes to: rounded half up, once
 */
public record OfferLine(
    String role,
    String name,
    String nameGerman,
    Rate.Unit unit,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
    Money rate,
    Money amount) {

  public OfferLine {
    if (!amount.equals(rate.times(quantity))) {
      throw new IllegalArgumentException("%s at %s is not %s".formatted(quantity, rate, amount));
    }
  }

  static OfferLine of(Rate rate, BigDecimal quantity) {
    return new OfferLine(
        rate.role(),
        rate.name(),
        rate.nameGerman(),
        rate.unit(),
        quantity,
        rate.price(),
        rate.price().times(quantity));
  }
}
