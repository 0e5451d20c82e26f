package casework.services;

import casework.customer.Money;
import casework.engine.DecisionTables;
import casework.engine.MatchedRule;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The table rateCard: rates by role, currency and unit, each until a later one begins (T16). */
@Component
public class RateCard {

  private static final String TABLE = "rateCard";

  private final DecisionTables tables;

  RateCard(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * Returns the rates that hold on a day, in the table's order; none for a currency that the table
   * does not have.
   *
   * @throws Problem if the table's rates cannot be read
   */
  public List<Rate> on(Currency currency, LocalDate day) {
    Map<String, Rate> latest = new LinkedHashMap<>();
    tables.evaluate(TABLE, Map.of("currency", currency.getCurrencyCode())).stream()
        .map(rule -> rate(rule, currency))
        .filter(rate -> !rate.from().isAfter(day))
        .forEach(
            rate ->
                latest.merge(
                    rate.role() + " " + rate.unit(),
                    rate,
                    (one, other) -> other.from().isBefore(one.from()) ? one : other));
    return List.copyOf(latest.values());
  }

  /**
   * Returns the rate of a role on a day.
   *
   * @throws Problem if the card has none
   */
  Rate of(String role, Rate.Unit unit, Currency currency, LocalDate day) {
    return on(currency, day).stream()
        .filter(rate -> rate.role().equals(role) && rate.unit() == unit)
        .findFirst()
        .orElseThrow(
            () ->
                Problem.field(
                    "estimates",
                    "The rate card has no rate in %s for '%s' by the %s on %s."
                        .formatted(currency, role, unit, day)));
  }

  private static Rate rate(MatchedRule rule, Currency currency) {
    try {
      return new Rate(
          text(rule, "role"),
          text(rule, "name"),
          text(rule, "nameGerman"),
          Rate.Unit.valueOf(text(rule, "unit")),
          new Money(new BigDecimal(text(rule, "rate")), currency),
          LocalDate.parse(text(rule, "from")));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw new Problem(
          Kind.BROKEN_TERMS,
          "decisions/%s.dmn, rule %s cannot be read: %s"
              .formatted(TABLE, rule.ruleId(), unreadable.getMessage()));
    }
  }

  private static String text(MatchedRule rule, String output) {
    return Objects.requireNonNull(rule.outputs().get(output), output).toString().strip();
  }
}
