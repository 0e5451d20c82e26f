package casework.supportcase.process;

import casework.engine.DecisionTables;
import casework.engine.Timers;
import casework.supportcase.CaseChange;
import casework.supportcase.CaseClocks;
import casework.supportcase.CaseFlow;
import casework.supportcase.CaseState;
import casework.supportcase.Line;
import casework.supportcase.LineWork;
import casework.supportcase.SupportCase;
import casework.supportcase.process.SupportCaseProcess.Elements;
import casework.supportcase.process.SupportCaseProcess.Messages;
import casework.supportcase.process.SupportCaseProcess.Variables;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves cases on the engine. */
@Component
class EngineCaseFlow implements CaseFlow {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Timers timers;
  private final DecisionTables tables;
  private final CaseClocks clocks;

  EngineCaseFlow(
      RuntimeService runtime,
      TaskService tasks,
      Timers timers,
      DecisionTables tables,
      CaseClocks clocks) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.timers = timers;
    this.tables = tables;
    this.clocks = clocks;
  }

  @Override
  public String start(CaseChange received, Entitlements entitlements) {
    SupportCase opened = received.current();
    VariableMap variables = StartVariables.of(opened.request(), entitlements);
    return runtime
        .startProcessInstanceByKey(SupportCaseProcess.KEY, opened.number(), variables)
        .getId();
  }

  @Override
  public String startAgain(CaseChange reopened) {
    SupportCase opened = reopened.current();
    return runtime
        .createMessageCorrelation(Messages.CASE_REOPENED)
        .processInstanceBusinessKey(opened.number())
        .setVariable(Variables.SEVERITY, severity(opened))
        .setVariable(Variables.TRIAGED, true)
        .setVariable(Variables.COURSE, Course.WORK_ON.name())
        .setVariable(Variables.NEXT_CLOCK_MOMENT, Date.from(clocks.arm(reopened)))
        .correlateStartMessage()
        .getId();
  }

  @Override
  public void severityChanged(SupportCase changed, @Nullable Integer before) {
    int severity = severity(changed);
    runtime.setVariable(instance(changed), Variables.SEVERITY, severity);
    boolean isAtResolvers =
        changed.state() == CaseState.OPEN
            && Boolean.TRUE.equals(runtime.getVariable(instance(changed), Variables.TRIAGED));
    if (isAtResolvers && before != null && allHands(before) != allHands(severity)) {
      changeCourse(changed, Course.WORK_ON);
    }
  }

  @Override
  public void changeCourse(SupportCase ofCase, Course course) {
    message(Messages.COURSE_CHANGED, ofCase)
        .setVariable(Variables.COURSE, course.name())
        .correlate();
  }

  @Override
  public void customerActed(SupportCase ofCase, CustomerAct act) {
    String message =
        switch (act) {
          case REPLIED -> Messages.CUSTOMER_REPLIED;
          case CONFIRMED -> Messages.CUSTOMER_CONFIRMED;
          case REOPENED -> Messages.CASE_CONTINUED;
          case WITHDREW -> Messages.CUSTOMER_WITHDREW;
        };
    Course next = act == CustomerAct.REPLIED ? LineWork.afterTheWait(ofCase) : Course.WORK_ON;
    message(message, ofCase).setVariable(Variables.COURSE, next.name()).correlate();
  }

  /** A case that runs on a diagram from before there was this message ends as by a withdrawal. */
  @Override
  public void merged(SupportCase duplicate) {
    boolean knows =
        runtime
                .createEventSubscriptionQuery()
                .processInstanceId(instance(duplicate))
                .eventName(Messages.CASE_MERGED)
                .count()
            > 0;
    message(knows ? Messages.CASE_MERGED : Messages.CUSTOMER_WITHDREW, duplicate).correlate();
  }

  @Override
  public void moveTimer(SupportCase changed) {
    String instance = instance(changed);
    boolean moved =
        timers.move(instance, Elements.CLOCK_MOMENT, changed.due().moment())
            || timers.move(instance, Elements.NEXT_CLOCK_MOMENT, changed.due().moment());
    if (!moved) {
      throw new IllegalStateException("No timer watches the clocks of " + changed.number());
    }
  }

  @Override
  public void updateTasks(SupportCase changed) {
    Date due = TaskTimes.dueDate(changed);
    int priority = TaskTimes.priority(changed);
    for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(changed.number()).list()) {
      if (!Objects.equals(instant(task.getDueDate()), instant(due))) {
        tasks.setDueDate(task.getId(), due);
      }
      if (task.getPriority() != priority) {
        tasks.setPriority(task.getId(), priority);
      }
      if (changed.due().breached()) {
        tasks.setVariableLocal(task.getId(), TaskTimes.BREACHED_FLAG, true);
      }
    }
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private boolean allHands(int severity) {
    return tables
        .evaluate(
            "lineAvailability",
            Map.of("line", Line.ENGINEERING.name(), "severity", severity, "inHours", true))
        .stream()
        .anyMatch(rule -> Boolean.TRUE.equals(rule.outputs().get("engagedAtOnce")));
  }

  private MessageCorrelationBuilder message(String name, SupportCase ofCase) {
    return runtime.createMessageCorrelation(name).processInstanceId(instance(ofCase));
  }

  private static String instance(SupportCase ofCase) {
    return Objects.requireNonNull(ofCase.processInstance());
  }

  private static int severity(SupportCase ofCase) {
    return Objects.requireNonNull(ofCase.progress().severity());
  }
}
