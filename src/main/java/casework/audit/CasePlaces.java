package casework.audit;

import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Finds where cases are in their processes. */
@Component
public class CasePlaces {

  private final HistoryService history;
  private final PublishedProcesses published;

  CasePlaces(HistoryService history, PublishedProcesses published) {
    this.history = history;
    this.published = published;
  }

  /** Returns a case's whereabouts; without places if its history was cleaned up. */
  public Whereabouts of(String caseNumber) {
    List<HistoricProcessInstance> instances =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(caseNumber)
            .orderByProcessInstanceStartTime()
            .asc()
            .list();
    Map<String, List<HistoricActivityInstance>> steps = new LinkedHashMap<>();
    instances.forEach(instance -> steps.put(instance.getId(), stepsOf(instance)));
    Map<String, String> callers = callers(steps.values());
    return new Whereabouts(
        instances.stream()
            .map(HistoricProcessInstance::getProcessDefinitionId)
            .distinct()
            .collect(Collectors.toMap(id -> id, id -> published.get(id).xml())),
        instances.stream()
            .sorted(
                Comparator.comparing(HistoricProcessInstance::getStartTime)
                    .thenComparing(instance -> RecordOrder.of(instance.getId())))
            .map(
                instance ->
                    place(instance, callers, steps.getOrDefault(instance.getId(), List.of())))
            .toList());
  }

  private List<HistoricActivityInstance> stepsOf(HistoricProcessInstance instance) {
    return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list();
  }

  /** The name of the step that called a process, by the process's instance. */
  private static Map<String, String> callers(Iterable<List<HistoricActivityInstance>> allSteps) {
    Map<String, String> callers = new LinkedHashMap<>();
    for (List<HistoricActivityInstance> steps : allSteps) {
      for (HistoricActivityInstance step : steps) {
        if (step.getCalledProcessInstanceId() != null) {
          callers.put(step.getCalledProcessInstanceId(), step.getActivityName());
        }
      }
    }
    return callers;
  }

  private Place place(
      HistoricProcessInstance instance,
      Map<String, String> callers,
      List<HistoricActivityInstance> steps) {
    PublishedProcesses.Diagram diagram = published.get(instance.getProcessDefinitionId());
    List<String> active =
        steps.stream()
            .filter(step -> step.getEndTime() == null)
            .map(HistoricActivityInstance::getActivityId)
            .distinct()
            .toList();
    Map<String, Integer> visits = new TreeMap<>();
    steps.forEach(step -> visits.merge(step.getActivityId(), 1, Integer::sum));
    Date end = instance.getEndTime();
    return new Place(
        callers.getOrDefault(instance.getId(), diagram.name()),
        instance.getProcessDefinitionId(),
        instance.getStartTime().toInstant(),
        end == null ? null : end.toInstant(),
        active,
        visits,
        active.stream()
            .filter(element -> !diagram.subProcesses().contains(element))
            .map(diagram::nameOf)
            .toList());
  }
}
