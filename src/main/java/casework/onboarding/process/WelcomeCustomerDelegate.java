package casework.onboarding.process;

import casework.onboarding.OnboardingCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Welcomes the administrators of the customer's organization. */
@Component("welcomeCustomer")
class WelcomeCustomerDelegate implements JavaDelegate {

  private final OnboardingCourse course;

  WelcomeCustomerDelegate(OnboardingCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.welcome(execution.getProcessBusinessKey());
  }
}
