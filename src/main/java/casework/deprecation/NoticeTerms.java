package casework.deprecation;

import casework.engine.DecisionTables;
import casework.engine.MatchedRule;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the tables say of notices: how long before, how often repeated, when reminded. */
@Component
public class NoticeTerms {

  private static final String DATES = "deprecationDates";
  private static final String REMINDERS = "deprecationReminders";

  private final DecisionTables tables;

  NoticeTerms(DecisionTables tables) {
    this.tables = tables;
  }

  /** When customers are reminded: so many months before a date of the notice. */
  public record Reminder(Occasion occasion, int months) {}

  /** Returns the periods that hold for a feature. */
  public NoticePeriods periods(Feature feature) {
    MatchedRule rule =
        tables
            .evaluate(DATES, Map.of("material", feature.material(), "api", feature.api()))
            .stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(
                        Kind.BROKEN_TERMS,
                        "decisions/%s.dmn has no rule for %s".formatted(DATES, feature.key())));
    return new NoticePeriods(
        number(rule, "noticeMonths"), number(rule, "supportMonths"), text(rule, "clause"));
  }

  List<Reminder> reminders(Feature feature) {
    return tables.evaluate(REMINDERS, Map.of("material", feature.material())).stream()
        .map(
            rule ->
                new Reminder(
                    Occasion.valueOf(text(rule, "remindOf")), number(rule, "monthsBefore")))
        .toList();
  }

  private static int number(MatchedRule rule, String output) {
    return ((Number) Objects.requireNonNull(rule.outputs().get(output), output)).intValue();
  }

  private static String text(MatchedRule rule, String output) {
    return Objects.requireNonNull(rule.outputs().get(output), output).toString().strip();
  }
}
