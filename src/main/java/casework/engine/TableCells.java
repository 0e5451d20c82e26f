package casework.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Tries every cell of a table as it is published, so that a mistake stops the publishing (and with
 * it the start) instead of a case, months later, whose facts are the first to reach that cell.
 */
final class TableCells implements DmnTransformListener {

  private final FeelCell feel = new FeelCell();

  @Override
  public void transformDecision(Decision decision, DmnDecision transformed) {
    check(decision);
  }

  /**
   * Checks a decision, if it is a table.
   *
   * @throws UnusableTable if a cell cannot be read, names something that is not there, or has
   *     another type than its column
   */
  void check(Decision decision) {
    if (decision.getExpression() instanceof DecisionTable table) {
      Map<String, Object> inputs = samples(table.getInputs());
      for (Input input : table.getInputs()) {
        report(decision, "", "input " + input.getLabel(), feel.expression(name(input)));
      }
      table.getRules().forEach(rule -> check(decision, table, rule, inputs));
    }
  }

  private void check(
      Decision decision, DecisionTable table, Rule rule, Map<String, Object> inputs) {
    List<Input> columns = List.copyOf(table.getInputs());
    int place = 0;
    for (var entry : rule.getInputEntries()) {
      Input column = columns.get(place++);
      String type = column.getInputExpression().getTypeRef();
      if (isFeel(entry.getExpressionLanguage())) {
        String problem = feel.test(entry.getTextContent().strip(), type, inputs);
        report(decision, rule.getId(), "input " + column.getLabel(), problem);
      }
    }
    List<Output> answers = List.copyOf(table.getOutputs());
    place = 0;
    for (var entry : rule.getOutputEntries()) {
      Output column = answers.get(place++);
      if (isFeel(entry.getExpressionLanguage())) {
        String problem = feel.answer(entry.getTextContent().strip(), column.getTypeRef(), inputs);
        report(decision, rule.getId(), "output " + column.getLabel(), problem);
      }
    }
  }

  private static void report(
      Decision decision, String rule, String column, @Nullable String problem) {
    if (problem != null) {
      throw new UnusableTable(
          decision.getId(), rule, column + ": " + problem, "Correct the cell and start again");
    }
  }

  /** A value of each input's type, so that a cell may name any of them. */
  private static Map<String, Object> samples(Collection<Input> inputs) {
    Map<String, Object> samples = new LinkedHashMap<>();
    for (Input input : inputs) {
      List<Object> values = FeelCell.samples(input.getInputExpression().getTypeRef());
      samples.put(name(input), values.isEmpty() ? "" : values.get(0));
    }
    return samples;
  }

  private static String name(Input input) {
    return input.getInputExpression().getText().getTextContent().strip();
  }

  private static boolean isFeel(@Nullable String language) {
    return language == null || language.toLowerCase(Locale.ROOT).contains("feel");
  }

  @Override
  public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl transformed) {}

  @Override
  public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl transformed) {}

  @Override
  public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl transformed) {}

  @Override
  public void transformDecisionRequirementsGraph(
      Definitions definitions, DmnDecisionRequirementsGraph transformed) {}
}
