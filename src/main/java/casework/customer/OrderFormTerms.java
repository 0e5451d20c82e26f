package casework.customer;

import casework.customer.TargetTerm.Aspect;
import casework.sla.Measure;
import casework.sla.StartsFrom;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays the lines of Order Forms over a plan's values (T01). */
final class OrderFormTerms {

  private static final String REMEDY =
      "Write hours, channel.PHONE, technicalAccountManager, solutionArchitects, meteringSla,"
          + " betaDocumentation, or a target's value such as firstResponse.severity1.amount";

  private final Set<Integer> severities;

  OrderFormTerms(Set<Integer> severities) {
    this.severities = severities;
  }

  /**
   * @param lines in order of precedence: of several for one term, the last one wins
   */
  void apply(List<OrderFormLine> lines, Map<String, Sourced<String>> values) {
    for (var line : lines) {
      check(line);
      values.put(line.term(), new Sourced<>(line.value(), Origin.of(line)));
    }
    for (var line : lines) {
      TargetTerm.parse(line.term())
          .filter(term -> term.aspect() == Aspect.AMOUNT)
          .ifPresent(term -> complete(term, Origin.of(line), values));
    }
  }

  private void check(OrderFormLine line) {
    var origin = Origin.of(line);
    var target = TargetTerm.parse(line.term());
    if (target.isPresent()) {
      if (!severities.contains(target.get().severity())) {
        throw origin.refuse(
            "the term '" + line.term() + "' is of a severity that does not exist",
            "Write one of the severities " + severities.stream().sorted().toList());
      }
    } else if (isFlag(line.term())) {
      origin.read(line.term(), line.value(), HoursText::flag, "Write true or false");
    } else if (!line.term().equals(PlanTables.HOURS)) {
      throw origin.refuse("there is no term '" + line.term() + "'", REMEDY);
    }
  }

  private static boolean isFlag(String term) {
    return PlanTables.SERVICES.contains(term)
        || Channel.ofPlans().stream().anyMatch(c -> term.equals(PlanTables.CHANNEL + c));
  }

  /** A target that the plan does not have counts like the severity's first response. */
  private static void complete(
      TargetTerm amount, Origin origin, Map<String, Sourced<String>> values) {
    var firstResponse = new TargetTerm(Measure.FIRST_RESPONSE, amount.severity(), Aspect.HOURS);
    var hours = values.get(firstResponse.key());
    var defaults =
        Map.of(
            Aspect.HOURS, hours == null ? Targets.PLAN_HOURS : hours.value(),
            Aspect.STARTS_FROM, StartsFrom.RECEIVED.name(),
            Aspect.PAUSES_WHILE_WAITING, "false",
            Aspect.REPEATS, "false",
            Aspect.EFFORT, "");
    defaults.forEach(
        (aspect, value) ->
            values.putIfAbsent(amount.with(aspect).key(), new Sourced<>(value, origin)));
  }
}
