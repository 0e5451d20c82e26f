package casework.supportcase.process;

import casework.engine.OwnAuthority;
import casework.supportcase.AgentTasks;
import casework.supportcase.CaseFlow.Course;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Completes and takes the tasks that Tasklist shows. */
@Component
class EngineAgentTasks implements AgentTasks {

  private final TaskService tasks;
  private final OwnAuthority authority;

  EngineAgentTasks(TaskService tasks, OwnAuthority authority) {
    this.tasks = tasks;
    this.authority = authority;
  }

  @Override
  public boolean triage(String number, String agent, int severity, String reason) {
    List<Task> triages = open(number, SupportCaseProcess.Elements.TRIAGE_CASE).list();
    for (Task triage : triages) {
      tasks.setAssignee(triage.getId(), agent);
      tasks.complete(
          triage.getId(),
          Map.of(
              FormFields.TRIAGE_SEVERITY,
              String.valueOf(severity),
              FormFields.TRIAGE_REASON,
              reason,
              FormFields.COURSE,
              Course.RESOLVER.name()));
    }
    return !triages.isEmpty();
  }

  @Override
  public boolean take(String number, String agent) {
    List<Task> free = open(number, LineWorkProcess.Elements.WORK_CASE).taskUnassigned().list();
    free.forEach(task -> tasks.claim(task.getId(), agent));
    return !free.isEmpty();
  }

  @Override
  public void offer(String number, String agent) {
    authority.ask(
        () -> {
          kindsOfWork()
              .flatMap(kind -> open(number, kind).taskUnassigned().list().stream())
              .filter(task -> !isOffered(task, agent))
              .forEach(task -> tasks.addCandidateUser(task.getId(), agent));
          return null;
        });
  }

  private boolean isOffered(Task task, String agent) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .anyMatch(link -> agent.equals(link.getUserId()));
  }

  @Override
  public boolean give(String number, String from, String to) {
    List<Task> had =
        kindsOfWork()
            .flatMap(kind -> open(number, kind).taskAssignee(from).list().stream())
            .toList();
    had.forEach(task -> tasks.setAssignee(task.getId(), to));
    return !had.isEmpty();
  }

  private static Stream<String> kindsOfWork() {
    return Stream.of(LineWorkProcess.Elements.WORK_CASE, SupportCaseProcess.Elements.TRIAGE_CASE);
  }

  private TaskQuery open(String number, String taskDefinition) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number)
        .taskDefinitionKey(taskDefinition);
  }
}
