package casework.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** The processes as they were published, each version read once: a published one never changes. */
@Component
class PublishedProcesses {

  private final RepositoryService repository;
  private final Map<String, Diagram> known = new ConcurrentHashMap<>();

  PublishedProcesses(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * A version of a process.
   *
   * @param xml the diagram
   * @param names the elements' names by their ids
   * @param subProcesses the ids of what only holds other elements
   * @param decisions the ids of the steps that ask a table
   */
  record Diagram(
      String name,
      String versionTag,
      int version,
      String xml,
      Map<String, String> names,
      Set<String> subProcesses,
      Set<String> decisions) {

    /** Whether that step asks a table. */
    boolean decides(String element) {
      return decisions.contains(element);
    }

    String nameOf(String element) {
      return names.getOrDefault(element, element);
    }
  }

  Diagram get(String definitionId) {
    return known.computeIfAbsent(definitionId, this::read);
  }

  private Diagram read(String definitionId) {
    ProcessDefinition definition = repository.getProcessDefinition(definitionId);
    BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
    Map<String, String> names = new HashMap<>();
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      if (node.getName() != null) {
        names.put(node.getId(), node.getName());
      }
    }
    return new Diagram(
        Objects.requireNonNullElse(definition.getName(), definition.getKey()),
        Objects.requireNonNullElse(definition.getVersionTag(), ""),
        definition.getVersion(),
        Bpmn.convertToString(model),
        Map.copyOf(names),
        ids(model, SubProcess.class),
        ids(model, BusinessRuleTask.class));
  }

  private static Set<String> ids(BpmnModelInstance model, Class<? extends FlowNode> kind) {
    return model.getModelElementsByType(kind).stream()
        .map(FlowNode::getId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
