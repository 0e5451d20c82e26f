package casework.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import casework.engine.MatchedRule;
import casework.engine.PlainDecisionTables;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every row of {@code decisions/examples/*.csv} against its table. */
class DecisionExamplesTest {

  private static final List<Table> TABLES = Table.in(Path.of("decisions"));
  private final PlainDecisionTables decisions = PlainDecisionTables.ofThisVendor();

  @TestFactory
  Stream<DynamicContainer> tableAnswersAsItsExamplesSay() {
    return TABLES.stream()
        .map(
            table ->
                dynamicContainer(
                    table.key(),
                    table.examples().toUri(),
                    Example.of(table.examples()).stream().map(example -> asTest(table, example))));
  }

  private DynamicTest asTest(Table table, Example example) {
    return dynamicTest(
        example.name(),
        () -> {
          var actual =
              evaluate(table, example).stream().map(rule -> asText(rule, example)).toList();
          assertThat(actual).containsExactlyInAnyOrderElementsOf(example.expected());
        });
  }

  @TestFactory
  Stream<DynamicTest> examplesHitEveryRule() {
    return TABLES.stream().map(table -> dynamicTest(table.key(), () -> assertAllHit(table)));
  }

  private void assertAllHit(Table table) {
    var hit = new TreeSet<String>();
    for (var example : Example.of(table.examples())) {
      evaluate(table, example).forEach(rule -> hit.add(rule.ruleId()));
    }
    assertThat(hit).containsExactlyInAnyOrderElementsOf(ids(table));
  }

  @Test
  void thereAreExamplesForTablesOnlyAndForAll() {
    var folder = Path.of("decisions/examples").toFile();
    assertThat(folder.list())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            TABLES.stream().map(table -> table.key() + ".csv").toList());
  }

  private List<MatchedRule> evaluate(Table table, Example example) {
    var inputs = new HashMap<String, Object>();
    example.given().forEach((name, text) -> inputs.put(name, table.typed(name, text)));
    return decisions.evaluate(table.key(), inputs);
  }

  /** Only what the example has a column for, its rule always. */
  private static Map<String, String> asText(MatchedRule rule, Example example) {
    var text = new LinkedHashMap<String, String>();
    text.put("rule", rule.ruleId());
    var columns =
        example.expected().isEmpty() ? Map.<String, String>of() : example.expected().get(0);
    columns.keySet().stream()
        .filter(name -> !name.equals("rule"))
        .forEach(name -> text.put(name, String.valueOf(rule.outputs().get(name))));
    return text;
  }

  private static List<String> ids(Table table) {
    return table.rules().stream().map(Rule::getId).toList();
  }
}
