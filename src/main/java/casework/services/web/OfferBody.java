package casework.services.web;

import casework.customer.Deliverable;
import casework.customer.Money;
import casework.customer.Sow;
import casework.problem.Problem;
import casework.services.NewOffer;
import casework.services.NewOffer.Estimate;
import casework.services.Pricing;
import casework.services.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it is sent to be prepared.
 *
 * @param kind left out for an SOW
 * @param scope what is to be done, in words
 * @param from left out for the day on which it is accepted
 * @param until the first day on which what is agreed is no longer in force; left out for no end
 * @param amount the fixed price, such as "1250.00"
 * @param estimates the work, by time and materials
 */
record OfferBody(
    @Nullable Pricing pricing,
    Sow.@Nullable Kind kind,
    @Nullable String title,
    @Nullable String scope,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String currency,
    @Nullable String amount,
    @Nullable List<EstimateBody> estimates,
    @Nullable List<LineBody> deliverables) {

  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  /** How much work of a role there will be; the quantity as a text, such as "7.5". */
  record EstimateBody(@Nullable String role, Rate.@Nullable Unit unit, @Nullable String quantity) {

    Estimate estimate() {
      return new Estimate(needed("estimates", role), needed("estimates", unit), number(quantity));
    }

    private static BigDecimal number(@Nullable String typed) {
      String text = needed("estimates", typed).strip();
      if (!text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
        throw Problem.field("estimates", "'%s' is no number such as 7.5.".formatted(text));
      }
      return new BigDecimal(text);
    }
  }

  /** A deliverable; {@code line} left out for the place that it has in the list. */
  record LineBody(@Nullable Integer line, @Nullable String name, @Nullable Boolean supportServes) {}

  NewOffer wanted() {
    boolean priced = amount != null && !amount.isBlank();
    return new NewOffer(
        needed("pricing", pricing),
        Objects.requireNonNullElse(kind, Sow.Kind.SOW),
        needed("title", title),
        needed("scope", scope),
        date("from", from),
        date("until", until),
        Money.currency(currency),
        priced ? Money.of("amount", amount, currency) : null,
        Objects.requireNonNullElse(estimates, List.<EstimateBody>of()).stream()
            .map(EstimateBody::estimate)
            .toList(),
        lines(Objects.requireNonNullElse(deliverables, List.of())));
  }

  private static List<Deliverable> lines(List<LineBody> sent) {
    List<Deliverable> lines = new ArrayList<>();
    for (LineBody one : sent) {
      lines.add(
          new Deliverable(
              Objects.requireNonNullElse(one.line(), lines.size() + 1),
              needed("deliverables", one.name()),
              Boolean.TRUE.equals(one.supportServes())));
    }
    return lines;
  }

  private static @Nullable LocalDate date(String field, @Nullable LocalDate day) {
    if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
      throw Problem.field(field, "'%s' goes from %s to %s.".formatted(field, EARLIEST, LATEST));
    }
    return day;
  }

  static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw Problem.field(field, "'" + field + "' is missing.");
    }
    return value;
  }
}
