package casework.deprecation.process;

import casework.deprecation.DeprecationEvent;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/** Reads what a person entered in a task's form, and leaves nothing of it behind in the engine. */
final class Completing {

  static final String APPROVAL = "approval";
  static final String APPROVE = "APPROVE";
  static final String REFUSE = "REFUSE";
  static final String REFUSAL_REASON = "refusalReason";
  static final String REACHED_HOW = "reachedHow";

  private static final Set<String> ENTERED = Set.of(APPROVAL, REFUSAL_REASON, REACHED_HOW);

  private final DelegateTask task;

  Completing(DelegateTask task) {
    this.task = task;
  }

  String number() {
    return task.getExecution().getProcessBusinessKey();
  }

  /** Returns who completes the task. */
  String by() {
    var signedIn = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    String user = signedIn == null ? task.getAssignee() : signedIn.getUserId();
    return Objects.requireNonNullElse(user, DeprecationEvent.CASEWORK);
  }

  @Nullable String text(String field) {
    Object entered = task.getVariable(field);
    return entered == null ? null : entered.toString();
  }

  void clear() {
    task.removeVariables(ENTERED);
  }
}
