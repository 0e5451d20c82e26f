package casework.onboarding.process;

import casework.onboarding.OnboardingCourse;
import casework.onboarding.process.OnboardingProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records who has taken a step. */
@Component("stepOwned")
class StepOwnedListener implements TaskListener {

  private final OnboardingCourse course;

  StepOwnedListener(OnboardingCourse course) {
    this.course = course;
  }

  @Override
  public void notify(DelegateTask task) {
    course.owned(
        task.getExecution().getProcessBusinessKey(),
        (String) task.getVariable(Variables.STEP),
        task.getAssignee());
  }
}
