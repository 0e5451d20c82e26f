package casework.process;

import casework.supportcase.process.LineWorkProcess;
import casework.supportcase.process.SupportCaseProcess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;

/** A case's way through the diagrams, as the engine has it. */
final class Way {

  private static final Set<String> FRAMES =
      Set.of("processDefinition", "subProcess", "callActivity");
  private static final Set<String> CLOCK_TIMERS =
      Set.of(
          SupportCaseProcess.Elements.CLOCK_MOMENT, SupportCaseProcess.Elements.NEXT_CLOCK_MOMENT);

  private final ProcessEngine engine;
  private final String number;

  Way(ProcessEngine engine, String number) {
    this.engine = engine;
    this.number = number;
  }

  /** Where it waits, but for the timer that watches its clocks; of a line's work, whose it is. */
  List<String> places() {
    List<String> places = new ArrayList<>();
    for (ProcessInstance instance :
        engine.getRuntimeService().createProcessInstanceQuery().list()) {
      if (number.equals(instance.getBusinessKey())) {
        Object group =
            engine
                .getRuntimeService()
                .getVariable(instance.getId(), LineWorkProcess.Variables.GROUP);
        collect(
            engine.getRuntimeService().getActivityInstance(instance.getId()),
            group == null ? "" : group + " ",
            places);
      }
    }
    places.removeIf(CLOCK_TIMERS::contains);
    return places;
  }

  private static void collect(ActivityInstance at, String whose, List<String> places) {
    if (!FRAMES.contains(at.getActivityType())) {
      places.add(whose + at.getActivityId());
    }
    for (ActivityInstance child : at.getChildActivityInstances()) {
      collect(child, whose, places);
    }
    for (TransitionInstance job : at.getChildTransitionInstances()) {
      places.add(whose + job.getActivityId());
    }
  }

  /** The elements of supportCase that it passed and left, in order, of all its instances. */
  List<String> passed() {
    List<String> passed = new ArrayList<>();
    for (HistoricProcessInstance instance :
        engine
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processDefinitionKey(SupportCaseProcess.KEY)
            .processInstanceBusinessKey(number)
            .orderByProcessInstanceStartTime()
            .asc()
            .list()) {
      engine
          .getHistoryService()
          .createHistoricActivityInstanceQuery()
          .processInstanceId(instance.getId())
          .orderPartiallyByOccurrence()
          .asc()
          .list()
          .stream()
          // Branches count their steps apart; the clock puts them together.
          .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
          .map(HistoricActivityInstance::getActivityId)
          .forEach(passed::add);
    }
    return passed;
  }

  boolean isOver() {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number)
            .count()
        == 0;
  }

  /** Every job of the case. */
  List<Job> jobs() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number)
        .list()
        .stream()
        .flatMap(
            instance ->
                engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .stream())
        .toList();
  }

  Instant clockTimer() {
    return theClockTimer().getDuedate().toInstant();
  }

  void clockTimerIsDue(Instant at) {
    engine.getManagementService().setJobDuedate(theClockTimer().getId(), Date.from(at));
  }

  private Job theClockTimer() {
    Set<String> definitions =
        engine
            .getManagementService()
            .createJobDefinitionQuery()
            .processDefinitionKey(SupportCaseProcess.KEY)
            .list()
            .stream()
            .filter(definition -> CLOCK_TIMERS.contains(definition.getActivityId()))
            .map(JobDefinition::getId)
            .collect(Collectors.toSet());
    List<Job> timers =
        jobs().stream().filter(job -> definitions.contains(job.getJobDefinitionId())).toList();
    if (timers.size() != 1) {
      throw new AssertionError("%s has %s clock timers".formatted(number, timers.size()));
    }
    return timers.get(0);
  }
}
