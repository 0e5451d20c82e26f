package casework.onboarding.process;

import casework.onboarding.OnboardingCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the customer is activated. */
@Component("recordActivation")
class RecordActivationDelegate implements JavaDelegate {

  private final OnboardingCourse course;

  RecordActivationDelegate(OnboardingCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.activate(execution.getProcessBusinessKey());
  }
}
