package casework.decision;

import static org.assertj.core.api.Assertions.assertThat;

import casework.engine.PlainDecisionTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decision table of this house has, so that the next analyst finds their way. */
class DecisionModelsTest {

  /** Columns that hold sentences, names, dates or times: any text will do. */
  private static final Set<String> FREE =
      Set.of(
          "plan",
          "clause",
          "reason",
          "effort",
          "impact",
          "name",
          "date",
          "opens",
          "closes",
          "holidays",
          "nameGerman",
          "actions",
          "labelAlertname",
          "labelEnvironment",
          "labelService",
          "labelCluster",
          "labelCustomer",
          "customer",
          "cause",
          "rate",
          "from",
          "resources");

  static List<Table> tables() {
    return Table.in(Path.of("decisions"));
  }

  static Stream<Table> tablesWithOneAnswer() {
    return Stream.concat(tables().stream(), otherVendorsTables().stream())
        .filter(table -> table.logic().getHitPolicy() != HitPolicy.COLLECT);
  }

  private static List<Table> otherVendorsTables() {
    return Table.in(Path.of("src/test/resources/other-vendor/decisions"));
  }

  @Test
  void thereAreTables() {
    assertThat(tables()).isNotEmpty();
    assertThat(tablesWithOneAnswer()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void fileHoldsOneDecisionOfItsName(Table table) {
    assertThat(table.decisions()).hasSize(1);
    var decision = table.decisions().iterator().next();
    assertThat(decision.getId()).isEqualTo(table.key());
    assertThat(decision.getVersionTag()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    assertThat(decision.getQuestion().getTextContent()).endsWith("?");
    assertThat(decision.getDescription().getTextContent()).containsPattern("T\\d\\d");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyRuleHasAnIdAndNamesItsClause(Table table) {
    assertThat(table.rules()).isNotEmpty();
    for (var rule : table.rules()) {
      assertThat(rule.getId()).matches("rule_[a-z][a-zA-Z0-9]+");
      assertThat(rule.getDescription().getTextContent()).as(rule.getId()).matches("T\\d\\d.*");
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnDeclaresItsTypeAndValues(Table table) {
    for (var input : table.logic().getInputs()) {
      var name = Table.name(input);
      assertThat(input.getLabel()).as(name).isNotBlank();
      assertThat(input.getInputExpression().getTypeRef())
          .as(name)
          .isIn("string", "boolean", "integer");
      assertThat(!Table.values(input).isEmpty() || FREE.contains(name)).as(name).isTrue();
    }
    var outputs = List.copyOf(table.logic().getOutputs());
    for (int i = 0; i < outputs.size(); i++) {
      assertDeclared(table, outputs.get(i), i);
    }
  }

  private static void assertDeclared(Table table, Output output, int column) {
    var name = output.getName();
    assertThat(output.getLabel()).as(name).isNotBlank();
    assertThat(output.getTypeRef()).as(name).isIn("string", "boolean", "integer");
    if (output.getTypeRef().equals("boolean") || FREE.contains(name)) {
      return;
    }
    assertThat(output.getOutputValues()).as(name).isNotNull();
    var declared = Table.listed(output.getOutputValues().getText().getTextContent());
    for (var rule : table.rules()) {
      var cell = List.copyOf(rule.getOutputEntries()).get(column).getText().getTextContent();
      boolean computed = output.getTypeRef().equals("integer") && !cell.matches("\\d+");
      if (!computed) {
        assertThat(declared).as(name).contains(Csv.cells(cell).get(0));
      }
    }
  }

  /** The code asks by these names, and reads by them: only rows and values are a vendor's own. */
  @Test
  void anotherVendorsTablesAskAndAnswerByTheSameNames() {
    assertThat(otherVendorsTables().stream().map(DecisionModelsTest::names))
        .containsExactlyElementsOf(tables().stream().map(DecisionModelsTest::names).toList());
  }

  private static String names(Table table) {
    return table.key()
        + table.logic().getInputs().stream().map(Table::name).toList()
        + table.logic().getOutputs().stream().map(Output::getName).toList();
  }

  /** No gap and, for UNIQUE, no overlap: the engine refuses a second match. */
  @ParameterizedTest
  @MethodSource("tablesWithOneAnswer")
  void everyCombinationOfDeclaredValuesHasOneAnswer(Table table) {
    var decisions = PlainDecisionTables.in(table.file().resolveSibling(""));
    var combinations = combinations(List.copyOf(table.logic().getInputs()));
    assertThat(combinations).isNotEmpty();
    for (var inputs : combinations) {
      assertThat(decisions.evaluate(table.key(), inputs)).as(inputs.toString()).hasSize(1);
    }
  }

  private static List<Map<String, Object>> combinations(List<Input> inputs) {
    List<Map<String, Object>> all = List.of(Map.of());
    for (var input : inputs) {
      var longer = new ArrayList<Map<String, Object>>();
      var values = Table.values(input);
      for (var value : values.isEmpty() ? List.<Object>of("any text") : values) {
        for (var shorter : all) {
          var one = new HashMap<>(shorter);
          one.put(Table.name(input), value);
          longer.add(one);
        }
      }
      all = longer;
    }
    return all;
  }
}
