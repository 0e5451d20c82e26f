package casework.onboarding.process;

import casework.onboarding.OnboardingCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the customer of the steps that it is late with. */
@Component("remindLateCustomer")
class RemindLateCustomerDelegate implements JavaDelegate {

  private final OnboardingCourse course;

  RemindLateCustomerDelegate(OnboardingCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.remind(execution.getProcessBusinessKey());
  }
}
