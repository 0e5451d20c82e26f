package casework.supportcase;

import casework.engine.DecisionTables;
import casework.engine.MatchedRule;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.sla.Budget;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** When we remind a silent customer, stop waiting, and take silence for agreement. */
@Component
public class FollowUps {

  private final DecisionTables tables;
  private final CaseTerms terms;

  FollowUps(DecisionTables tables, CaseTerms terms) {
    this.tables = tables;
    this.terms = terms;
  }

  /**
   * The table's answer for a case.
   *
   * @param reopenWithinDays calendar days after closing
   */
  public record FollowUp(
      Budget reminderAfter, Budget autoCloseAfter, Budget confirmWithin, int reopenWithinDays) {}

  /** Returns the answer for a case's severity. */
  public FollowUp of(SupportCase ofCase) {
    int severity = Objects.requireNonNullElse(ofCase.progress().severity(), 0);
    MatchedRule rule =
        tables.evaluate("followUp", Map.of("severity", severity)).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(
                        Kind.BROKEN_TERMS,
                        "decisions/followUp.dmn has no rule for severity " + severity));
    return new FollowUp(
        budget(rule, "reminderAfter"),
        budget(rule, "autoCloseAfter"),
        budget(rule, "confirmWithin"),
        ((Number) Objects.requireNonNull(rule.outputs().get("reopenWithinDays"))).intValue());
  }

  /** Returns when a budget that starts now is used up, in the customer's support hours. */
  public Instant after(SupportCase ofCase, Instant from, Budget budget) {
    return terms.of(ofCase).supportHours().add(from, budget).due();
  }

  private static Budget budget(MatchedRule rule, String output) {
    return Budget.parse(String.valueOf(rule.outputs().get(output)));
  }
}
