package casework.supportcase.process;

import casework.problem.Problem;
import casework.supportcase.Actor;
import casework.supportcase.CaseFlow.Course;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an agent entered in a task's form, and leaves nothing of it behind in the engine but
 * the course.
 */
final class FormFields {

  static final String COURSE = SupportCaseProcess.Variables.COURSE;
  static final String TRIAGE_SEVERITY = "triageSeverity";
  static final String TRIAGE_REASON = "triageReason";
  static final String PUBLIC_REPLY = "publicReply";
  static final String REPLY_TEMPLATE = "replyTemplate";
  static final String INTERNAL_NOTE = "internalNote";
  static final String WORKAROUND = "workaroundGiven";
  static final String DECISION = "decision";

  private static final Set<String> ENTERED =
      Set.of(
          TRIAGE_SEVERITY,
          TRIAGE_REASON,
          PUBLIC_REPLY,
          REPLY_TEMPLATE,
          INTERNAL_NOTE,
          WORKAROUND,
          DECISION);

  private final DelegateTask task;

  FormFields(DelegateTask task) {
    this.task = task;
  }

  /** Returns who completes the task. */
  Actor actor() {
    var signedIn = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    String user = signedIn == null ? task.getAssignee() : signedIn.getUserId();
    return Actor.staff(Objects.requireNonNullElse(user, Actor.CASEWORK.id()));
  }

  /** Returns the course that was chosen, if it is one of those on offer. */
  Course course(Set<Course> onOffer) {
    Object chosen = task.getVariable(COURSE);
    return onOffer.stream()
        .filter(course -> course.name().equals(chosen))
        .findFirst()
        .orElseThrow(
            () -> Problem.field(COURSE, "Choose what is next: one of %s.".formatted(onOffer)));
  }

  int severity() {
    Object chosen = task.getVariable(TRIAGE_SEVERITY);
    try {
      return Integer.parseInt(String.valueOf(chosen));
    } catch (NumberFormatException notChosen) {
      throw Problem.field(TRIAGE_SEVERITY, "Choose the severity.");
    }
  }

  /** Returns a text, or null where nothing but blanks was entered. */
  @Nullable String text(String field) {
    Object entered = task.getVariable(field);
    return entered == null || entered.toString().isBlank() ? null : entered.toString().strip();
  }

  boolean isTicked(String field) {
    return Boolean.TRUE.equals(task.getVariable(field));
  }

  /** Removes what was entered: the ledger has it now. */
  void clear() {
    task.removeVariables(ENTERED);
  }
}
