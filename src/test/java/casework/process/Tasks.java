package casework.process;

import casework.supportcase.Line;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** A case's tasks in Tasklist, with the engine's own check of who may do what. */
final class Tasks {

  private static final Map<Line, String> PEOPLE =
      Map.of(
          Line.FIRST_LINE, "fiona",
          Line.SECOND_LINE, "sam",
          Line.ENGINEERING, "erik",
          Line.LEADERSHIP, "lara");

  private final ProcessEngine engine;
  private final TaskService tasks;
  private final String number;

  Tasks(ProcessEngine engine, String number) {
    this.engine = engine;
    this.tasks = engine.getTaskService();
    this.number = number;
  }

  Task of(Line line) {
    List<Task> found =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(number)
            .taskCandidateGroup(line.group())
            .includeAssignedTasks()
            .list();
    if (found.size() != 1) {
      throw new AssertionError("%s has %s for %s".formatted(number, found, line));
    }
    return found.get(0);
  }

  void complete(Line line, Map<String, Object> fields) {
    Task task = of(line);
    as(
        line,
        () -> {
          if (task.getAssignee() == null) {
            tasks.claim(task.getId(), PEOPLE.get(line));
          }
          tasks.complete(task.getId(), fields);
        });
  }

  void claim(Line line) {
    Task task = of(line);
    as(line, () -> tasks.claim(task.getId(), PEOPLE.get(line)));
  }

  void unclaim(Line line) {
    Task task = of(line);
    as(line, () -> tasks.setAssignee(task.getId(), null));
  }

  private void as(Line line, Runnable work) {
    engine.getIdentityService().setAuthentication(PEOPLE.get(line), List.of(line.group()));
    try {
      work.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }
}
