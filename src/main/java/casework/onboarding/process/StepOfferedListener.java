package casework.onboarding.process;

import casework.onboarding.OnboardingCourse;
import casework.onboarding.process.OnboardingProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Offers a step to those who do it, under its own name and with its due time. */
@Component("stepOffered")
class StepOfferedListener implements TaskListener {

  private final OnboardingCourse course;

  StepOfferedListener(OnboardingCourse course) {
    this.course = course;
  }

  @Override
  public void notify(DelegateTask task) {
    String key = (String) task.getVariable(Variables.STEP);
    task.setVariableLocal(Variables.STEP_KEY, key);
    OfferedStep.show(task, course.offered(task.getExecution().getProcessBusinessKey(), key));
  }
}
