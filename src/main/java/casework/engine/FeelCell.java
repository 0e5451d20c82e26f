package casework.engine;

import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Tries one cell. FEEL takes what it does not understand for null and goes on in silence, so that a
 * rule with a word without its quotes never fits; here that is a problem, told in a clause.
 */
final class FeelCell {

  private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

  /** What is wrong with an expression whose variables are not known; null if nothing. */
  @Nullable String expression(String text) {
    var parsed = feel.parseExpression(text);
    return parsed.isSuccess() ? null : told(text, parsed.failure().message());
  }

  /** What is wrong with a condition on a value of that type; null if nothing. */
  @Nullable String test(String text, @Nullable String type, Map<String, Object> inputs) {
    if (text.isEmpty()) {
      return null;
    }
    var parsed = feel.parseUnaryTests(text);
    if (!parsed.isSuccess()) {
      return told(text, parsed.failure().message());
    }
    return samples(type).stream()
        .map(sample -> feel.evaluateUnaryTests(text, sample, inputs))
        .filter(tried -> problem(tried) != null)
        .findFirst()
        .map(tried -> told(text, problem(tried)))
        .orElse(null);
  }

  /** What is wrong with an answer that must be of that type; null if nothing. */
  @Nullable String answer(String text, @Nullable String type, Map<String, Object> inputs) {
    if (text.isEmpty()) {
      return null;
    }
    EvaluationResult tried = feel.evaluateExpression(text, inputs);
    String problem = problem(tried);
    if (problem == null && !isOf(type, tried.result())) {
      problem = "its column takes a value of type " + type;
    }
    return problem == null ? null : told(text, problem);
  }

  /** Values of a type that tell whether a condition can be asked of it; none of an unknown one. */
  static List<Object> samples(@Nullable String type) {
    return switch (String.valueOf(type)) {
      case "string" -> List.of("");
      case "boolean" -> List.of(true, false);
      case "integer", "long", "double", "number" -> List.of(0);
      default -> List.of();
    };
  }

  private static boolean isOf(@Nullable String type, @Nullable Object value) {
    return switch (String.valueOf(type)) {
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "integer", "long" -> value instanceof Number n && n.doubleValue() == n.longValue();
      case "double", "number" -> value instanceof Number;
      default -> true;
    };
  }

  private static @Nullable String problem(EvaluationResult tried) {
    if (tried.isFailure()) {
      return tried.failure().message();
    }
    return tried.hasSuppressedFailures()
        ? tried.suppressedFailures().head().failureMessage()
        : null;
  }

  private static String told(String text, @Nullable String problem) {
    String firstLine = String.valueOf(problem).lines().findFirst().orElse("");
    return "`" + text + "` cannot be used (" + firstLine + ")";
  }
}
