package casework.onboarding;

import casework.customer.Agreement;
import casework.customer.Channel;
import casework.customer.Entitlements;
import casework.engine.DecisionTables;
import casework.engine.MatchedRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the table onboardingSteps says of a customer, by its effective terms (T09 to T11). */
@Component
class StepTerms {

  private static final String NONE = "NONE";

  private final DecisionTables tables;

  StepTerms(DecisionTables tables) {
    this.tables = tables;
  }

  /** Returns the steps in the table's order, each once. */
  List<PlannedStep> of(Agreement agreement) {
    Entitlements given = agreement.terms().entitlements();
    return tables
        .evaluate(
            "onboardingSteps",
            Map.of(
                "dedicatedChat",
                given.channels().contains(Channel.SLACK)
                    || given.channels().contains(Channel.TEAMS),
                "phone",
                given.channels().contains(Channel.PHONE),
                "technicalAccountManager",
                given.technicalAccountManager(),
                "solutionArchitects",
                given.solutionArchitects(),
                "betaDocumentation",
                given.betaDocumentation()))
        .stream()
        .map(StepTerms::step)
        .toList();
  }

  private static PlannedStep step(MatchedRule rule) {
    String page = text(rule, "page");
    return new PlannedStep(
        text(rule, "step"),
        text(rule, "name"),
        text(rule, "nameGerman"),
        Doer.valueOf(text(rule, "doneBy")),
        Fact.valueOf(text(rule, "fact")),
        page.equals(NONE) ? null : page,
        number(rule, "withinDays"),
        number(rule, "escalateAfterDays"),
        text(rule, "clause"));
  }

  private static int number(MatchedRule rule, String output) {
    return ((Number) Objects.requireNonNull(rule.outputs().get(output), output)).intValue();
  }

  private static String text(MatchedRule rule, String output) {
    return Objects.requireNonNull(rule.outputs().get(output), output).toString().strip();
  }
}
