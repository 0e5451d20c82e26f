package casework.onboarding.process;

import casework.onboarding.OnboardingCourse;
import casework.onboarding.OnboardingCourse.Late;
import casework.onboarding.process.OnboardingProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks which open steps are late, and when to look next. */
@Component("findLateSteps")
class FindLateStepsDelegate implements JavaDelegate {

  private final OnboardingCourse course;

  FindLateStepsDelegate(OnboardingCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Late late = course.late(execution.getProcessBusinessKey());
    execution.setVariable(Variables.CUSTOMER_LATE, late.customer());
    execution.setVariable(Variables.TOO_LATE, late.tooLate());
    execution.setVariable(Variables.NEXT_MOMENT, Date.from(late.nextMoment()));
  }
}
