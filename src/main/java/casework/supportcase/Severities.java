package casework.supportcase;

import casework.engine.DecisionTables;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The severities that the table of that name knows (T18-T21). */
@Component
public class Severities {

  private static final int LARGEST = 9;

  private final DecisionTables tables;

  Severities(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * A severity as the table describes it.
   *
   * @param level 1 is the most urgent
   */
  public record Severity(int level, String name, String impact, String clause) {}

  /** Returns all severities, the most urgent first. */
  public List<Severity> all() {
    return IntStream.rangeClosed(1, LARGEST)
        .boxed()
        .flatMap(level -> find(level).stream())
        .toList();
  }

  /**
   * Returns a severity.
   *
   * @throws Problem if the table has none of that level
   */
  public Severity require(int level) {
    return find(level).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    Kind.UNKNOWN_SEVERITY,
                    "There is no severity %d. The terms know %s."
                        .formatted(level, all().stream().map(Severity::level).toList())));
  }

  private List<Severity> find(int level) {
    return tables.evaluate("severities", Map.of("severity", level)).stream()
        .map(
            rule ->
                new Severity(
                    level,
                    String.valueOf(rule.outputs().get("name")),
                    String.valueOf(rule.outputs().get("impact")),
                    String.valueOf(rule.outputs().get("clause"))))
        .toList();
  }
}
