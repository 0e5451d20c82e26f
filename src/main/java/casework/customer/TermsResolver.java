package casework.customer;

import casework.engine.DecisionTables;
import casework.sla.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Works out effective terms from the decision tables and Order Forms (T01, T15).
 *
 * <p>The answer depends on nothing but the tables, the plan's name and the lines in force. Of
 * several lines in force for one term, the one that began last wins; of those, the higher number.
 */
public final class TermsResolver {

  private static final Comparator<OrderFormLine> PRECEDENCE =
      Comparator.comparing(OrderFormLine::from)
          .thenComparing(OrderFormLine::orderForm)
          .thenComparing(OrderFormLine::line);

  private final PlanTables plans;
  private final TableHours hours;
  private final TermsJson json = new TermsJson();

  public TermsResolver(DecisionTables tables) {
    this.plans = new PlanTables(tables);
    this.hours = new TableHours(tables);
  }

  /** The terms of a customer at an instant, by the date in its zone. */
  public EffectiveTerms at(
      Instant instant, Customer customer, Contract contract, Collection<OrderFormLine> lines) {
    return resolve(contract.plan(), linesInForce(lines, customer.dateAt(instant)));
  }

  /** Those that hold on that date, in order of precedence: the last one wins. */
  public static List<OrderFormLine> linesInForce(Collection<OrderFormLine> lines, LocalDate date) {
    return lines.stream().filter(line -> line.inForceOn(date)).sorted(PRECEDENCE).toList();
  }

  /**
   * The terms of a plan with these lines of Order Forms laid over it.
   *
   * @param plan as the Order Form names it
   * @param linesInForce as {@link #linesInForce} gives them
   * @throws casework.engine.UnusableTable if a table holds something that cannot be used
   * @throws UnusableOrderForm if a line does
   */
  public EffectiveTerms resolve(String plan, List<OrderFormLine> linesInForce) {
    var severities = plans.severities();
    var values = plans.values(plan, severities);
    new OrderFormTerms(severities).apply(linesInForce, values);
    var targets = new Targets(values, hours);
    var version = json.version(values, targets.hours());
    return new EffectiveTerms(
        version, values, new Terms(version, targets.targets(), targets.hours()));
  }
}
