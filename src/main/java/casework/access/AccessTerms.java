package casework.access;

import casework.engine.DecisionTables;
import casework.engine.MatchedRule;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What the tables say of access: which policies there are, for how long, and who waits how long.
 */
@Component
public class AccessTerms {

  private final DecisionTables tables;

  AccessTerms(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * The table's limits.
   *
   * @param longest how long a grant may last at most
   * @param remindAfter after what time without an answer the customer is reminded, and
   * @param answerWithin after what time the request lapses; both zero for an offer
   */
  public record Limits(Duration longest, Duration remindAfter, Duration answerWithin) {}

  /** Returns the limits of a reason, or of an offer, as {@link Wanted#reasonKey} says. */
  public Limits limits(String reasonKey) {
    MatchedRule rule =
        tables.evaluate("accessLimits", Map.of("accessReason", reasonKey)).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(
                        Kind.BROKEN_TERMS,
                        "decisions/accessLimits.dmn has no rule for " + reasonKey));
    return new Limits(
        Duration.ofMinutes(number(rule, "longestMinutes")),
        Duration.ofDays(number(rule, "remindAfterDays")),
        Duration.ofDays(number(rule, "answerWithinDays")));
  }

  /** Returns the policies that may be granted for a reason, in the table's order. */
  public List<Policy> policies(String reasonKey) {
    return tables.evaluate("accessPolicies", Map.of("accessReason", reasonKey)).stream()
        .map(
            rule ->
                new Policy(
                    text(rule, "policy"),
                    text(rule, "name"),
                    text(rule, "nameGerman"),
                    split(text(rule, "actions")),
                    split(text(rule, "resources"))))
        .toList();
  }

  /**
   * Lets pass policies that may be granted for a reason.
   *
   * @throws Problem if there are none, or one may not
   */
  void require(String reasonKey, Collection<String> wanted) {
    List<String> known = policies(reasonKey).stream().map(Policy::key).toList();
    if (wanted.isEmpty()) {
      throw Problem.field("policies", "Name at least one of the policies %s.".formatted(known));
    }
    wanted.stream()
        .filter(policy -> !known.contains(policy))
        .findFirst()
        .ifPresent(
            policy -> {
              throw Problem.field(
                  "policies",
                  "'%s' cannot be granted for this reason. These can: %s."
                      .formatted(policy, String.join(", ", known)));
            });
  }

  private static long number(MatchedRule rule, String output) {
    return ((Number) Objects.requireNonNull(rule.outputs().get(output), output)).longValue();
  }

  private static String text(MatchedRule rule, String output) {
    return Objects.requireNonNull(rule.outputs().get(output), output).toString().strip();
  }

  private static List<String> split(String names) {
    return Arrays.stream(names.split(",", -1)).map(String::strip).toList();
  }
}
