package casework.onboarding.process;

import casework.onboarding.OnboardingCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells staff of the steps that wait for too long. */
@Component("callInStaff")
class CallInStaffDelegate implements JavaDelegate {

  private final OnboardingCourse course;

  CallInStaffDelegate(OnboardingCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.callIn(execution.getProcessBusinessKey());
  }
}
