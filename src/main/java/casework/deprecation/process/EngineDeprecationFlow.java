package casework.deprecation.process;

import casework.deprecation.Deprecation;
import casework.deprecation.DeprecationFlow;
import casework.deprecation.Feature;
import casework.deprecation.VendorDays;
import casework.deprecation.process.DeprecationNoticeProcess.Elements;
import casework.deprecation.process.DeprecationNoticeProcess.Messages;
import casework.deprecation.process.DeprecationNoticeProcess.Variables;
import casework.engine.OwnAuthority;
import casework.problem.Problem;
import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves notices on the engine. A notice's number is its process's business key. */
@Component
class EngineDeprecationFlow implements DeprecationFlow {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final OwnAuthority authority;
  private final VendorDays days;

  EngineDeprecationFlow(
      RuntimeService runtime, TaskService tasks, OwnAuthority authority, VendorDays days) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.authority = authority;
    this.days = days;
  }

  @Override
  public void drafted(Deprecation draft) {
    act(() -> runtime.startProcessInstanceByKey(DeprecationNoticeProcess.KEY, draft.number()));
  }

  @Override
  public void submitted(Deprecation submitted, Feature feature) {
    VariableMap variables =
        none()
            .putValue(Variables.MATERIAL, feature.material())
            .putValue(Variables.API, feature.api())
            .putValue(Variables.APPROVE_BY, Date.from(days.tooLateAt(submitted)));
    send(Messages.NOTICE_SUBMITTED, submitted, variables);
  }

  @Override
  public void answer(Deprecation asked, boolean approved, @Nullable String reason, String by) {
    VariableMap entered =
        none()
            .putValue(Completing.APPROVAL, approved ? Completing.APPROVE : Completing.REFUSE)
            .putValue(Completing.REFUSAL_REASON, reason);
    complete(Elements.APPROVE_NOTICE, asked, entered, by);
  }

  @Override
  public void datesChanged(Deprecation changed) {
    send(Messages.DATES_CHANGED, changed, none());
  }

  @Override
  public void reachChanged(Deprecation changed) {
    send(Messages.REACH_CHANGED, changed, none());
  }

  @Override
  public void allReached(Deprecation reached, String by) {
    complete(Elements.REACH_CUSTOMERS, reached, none(), by);
  }

  @Override
  public void withdrawn(Deprecation withdrawn) {
    send(Messages.NOTICE_WITHDRAWN, withdrawn, none());
  }

  private void complete(String element, Deprecation of, Map<String, Object> entered, String by) {
    act(
        () -> {
          Task task =
              tasks
                  .createTaskQuery()
                  .processInstanceBusinessKey(of.number())
                  .taskDefinitionKey(element)
                  .singleResult();
          if (task == null) {
            throw new IllegalStateException("%s has no %s".formatted(of.number(), element));
          }
          tasks.setAssignee(task.getId(), by);
          try {
            tasks.complete(task.getId(), entered);
          } catch (ProcessEngineException wrapped) {
            // What a listener refuses reaches the caller in its own words.
            if (wrapped.getCause() instanceof Problem refused) {
              throw refused;
            }
            throw wrapped;
          }
          return task;
        });
  }

  private void send(String message, Deprecation to, VariableMap variables) {
    act(
        () ->
            runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(to.number())
                .setVariables(variables)
                .correlateWithResult());
  }

  private static VariableMap none() {
    return org.camunda.bpm.engine.variable.Variables.createVariables();
  }

  private void act(Supplier<Object> work) {
    authority.ask(work);
  }
}
