package casework.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The tables as they were published, each version read once: a published one never changes. */
@Component
class PublishedTables {

  private final RepositoryService repository;
  private final Map<String, Table> known = new ConcurrentHashMap<>();

  PublishedTables(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * A version of a table.
   *
   * @param inputs each input's label by its id, in the table's order
   * @param outputs the outputs' names, in the table's order
   * @param rules each rule's description by its id, in the table's order
   */
  record Table(
      String versionTag,
      int version,
      Map<String, String> inputs,
      List<String> outputs,
      Map<String, String> rules) {

    String description(String ruleId) {
      return rules.getOrDefault(ruleId, "");
    }

    /** The rule's place from 1; 0 if it has none of that id. */
    int row(String ruleId) {
      return List.copyOf(rules.keySet()).indexOf(ruleId) + 1;
    }
  }

  Table get(String definitionId) {
    return known.computeIfAbsent(definitionId, this::read);
  }

  private Table read(String definitionId) {
    DecisionDefinition definition = repository.getDecisionDefinition(definitionId);
    Decision decision =
        repository.getDmnModelInstance(definitionId).getModelElementById(definition.getKey());
    if (!(decision.getExpression() instanceof DecisionTable table)) {
      return new Table(tag(definition), definition.getVersion(), Map.of(), List.of(), Map.of());
    }
    return new Table(
        tag(definition),
        definition.getVersion(),
        inOrder(table.getInputs(), Input::getId, PublishedTables::label),
        table.getOutputs().stream().map(Output::getName).toList(),
        inOrder(table.getRules(), Rule::getId, PublishedTables::description));
  }

  private static String tag(DecisionDefinition definition) {
    return Objects.requireNonNullElse(definition.getVersionTag(), "");
  }

  private static String label(Input input) {
    return Objects.requireNonNullElse(input.getLabel(), input.getId());
  }

  private static String description(Rule rule) {
    var description = rule.getDescription();
    return description == null ? "" : description.getTextContent().strip();
  }

  private static <T> Map<String, String> inOrder(
      Iterable<T> elements, Function<T, String> id, Function<T, String> text) {
    Map<String, String> map = new LinkedHashMap<>();
    elements.forEach(element -> map.put(id.apply(element), text.apply(element)));
    return map;
  }
}
