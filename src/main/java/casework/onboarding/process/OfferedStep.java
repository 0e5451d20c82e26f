package casework.onboarding.process;

import casework.onboarding.OnboardingCourse.Offered;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Shows a step in Tasklist. */
final class OfferedStep {

  private OfferedStep() {}

  static void show(DelegateTask task, Offered step) {
    task.setName(step.title());
    task.setDueDate(Date.from(step.due()));
    task.addCandidateGroup(step.group());
    step.people().forEach(task::addCandidateUser);
    if (step.owner() != null) {
      task.setAssignee(step.owner());
    }
  }
}
