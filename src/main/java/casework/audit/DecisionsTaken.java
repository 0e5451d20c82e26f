package casework.audit;

import casework.audit.DecisionTaken.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decisions that were taken on a case, as the engine recorded them when they were taken. */
@Component
public class DecisionsTaken {

  private final HistoryService history;
  private final PublishedTables tables;
  private final PublishedProcesses processes;

  DecisionsTaken(HistoryService history, PublishedTables tables, PublishedProcesses processes) {
    this.history = history;
    this.tables = tables;
    this.processes = processes;
  }

  /** Returns a case's decisions in the order in which they were taken. */
  public List<DecisionTaken> of(String caseNumber) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber)
        .list()
        .stream()
        .flatMap(this::in)
        .sorted(
            Comparator.comparing(HistoricDecisionInstance::getEvaluationTime)
                .thenComparing(taken -> RecordOrder.of(taken.getId())))
        .map(this::told)
        .toList();
  }

  private Stream<HistoricDecisionInstance> in(HistoricProcessInstance instance) {
    return history
        .createHistoricDecisionInstanceQuery()
        .processInstanceId(instance.getId())
        .includeInputs()
        .includeOutputs()
        .orderByEvaluationTime()
        .asc()
        .list()
        .stream();
  }

  private DecisionTaken told(HistoricDecisionInstance taken) {
    PublishedProcesses.Diagram process = processes.get(taken.getProcessDefinitionId());
    PublishedTables.Table table = tables.get(taken.getDecisionDefinitionId());
    return new DecisionTaken(
        taken.getDecisionDefinitionKey(),
        taken.getDecisionDefinitionName(),
        table.versionTag(),
        table.version(),
        taken.getEvaluationTime().toInstant(),
        process.nameOf(taken.getActivityId()),
        process.decides(taken.getActivityId()),
        inputs(taken, table),
        rules(taken, table));
  }

  private static Map<String, String> inputs(
      HistoricDecisionInstance taken, PublishedTables.Table table) {
    Map<String, String> known = new LinkedHashMap<>();
    taken.getInputs().forEach(input -> known.put(input.getClauseId(), text(input.getValue())));
    Map<String, String> labelled = new LinkedHashMap<>();
    // The engine keeps no order, and nothing of an input that had no value.
    table.inputs().forEach((id, label) -> labelled.put(label, known.getOrDefault(id, "not given")));
    return labelled;
  }

  private static List<Rule> rules(HistoricDecisionInstance taken, PublishedTables.Table table) {
    Map<String, List<HistoricDecisionOutputInstance>> byRule = new LinkedHashMap<>();
    taken.getOutputs().stream()
        .sorted(
            Comparator.comparing(
                HistoricDecisionOutputInstance::getRuleOrder,
                Comparator.nullsLast(Comparator.naturalOrder())))
        .forEach(
            output ->
                byRule
                    .computeIfAbsent(
                        Objects.requireNonNullElse(output.getRuleId(), ""), id -> new ArrayList<>())
                    .add(output));
    return byRule.entrySet().stream()
        .map(
            rule ->
                new Rule(
                    rule.getKey(),
                    table.row(rule.getKey()),
                    table.description(rule.getKey()),
                    outputs(rule.getValue(), table)))
        .toList();
  }

  private static Map<String, String> outputs(
      List<HistoricDecisionOutputInstance> values, PublishedTables.Table table) {
    Map<String, String> outputs = new LinkedHashMap<>();
    values.stream()
        .sorted(Comparator.comparing(value -> table.outputs().indexOf(value.getVariableName())))
        .forEach(value -> outputs.put(value.getVariableName(), text(value.getValue())));
    return outputs;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
