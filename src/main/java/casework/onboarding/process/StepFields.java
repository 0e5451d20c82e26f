package casework.onboarding.process;

import casework.onboarding.Entry;
import casework.onboarding.StepState;
import casework.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/** Reads what was entered in a task's form, and leaves nothing of it behind in the engine. */
final class StepFields {

  static final String OUTCOME = "stepOutcome";
  static final String NOTE = "stepNote";
  static final String REVIEW_DATE = "reviewDate";
  static final String REVIEW_OUTCOME = "reviewOutcome";

  private final DelegateTask task;

  StepFields(DelegateTask task) {
    this.task = task;
  }

  /** Returns who completes the task. */
  String actor() {
    var signedIn = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    String user = signedIn == null ? task.getAssignee() : signedIn.getUserId();
    return Objects.requireNonNullElse(user, Entry.CASEWORK);
  }

  /** Returns whether it was skipped; whatever else was chosen, it is done. */
  StepState outcome() {
    return StepState.SKIPPED.name().equals(task.getVariable(OUTCOME))
        ? StepState.SKIPPED
        : StepState.DONE;
  }

  @Nullable String text(String field) {
    Object entered = task.getVariable(field);
    return entered == null ? null : entered.toString();
  }

  /** Returns a day; null where none was entered. */
  @Nullable LocalDate date(String field) {
    String entered = text(field);
    if (entered == null || entered.isBlank()) {
      return null;
    }
    try {
      // A date's field gives "2026-12-24", and one of a time "2026-12-24T11:00+00:00".
      return LocalDate.parse(entered.strip().replaceFirst("T.*", ""));
    } catch (DateTimeException wrong) {
      throw Problem.field(field, "'%s' is no date, such as 2026-12-24.".formatted(entered));
    }
  }

  /** Removes what was entered: the record has it now. */
  void clear() {
    task.removeVariables(Set.of(OUTCOME, NOTE, REVIEW_DATE, REVIEW_OUTCOME));
  }
}
