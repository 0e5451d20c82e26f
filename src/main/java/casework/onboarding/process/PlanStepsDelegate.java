package casework.onboarding.process;

import static org.camunda.bpm.engine.variable.Variables.untypedValue;

import casework.onboarding.OnboardingCourse;
import casework.onboarding.OnboardingCourse.Planned;
import casework.onboarding.process.OnboardingProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans the steps, and says which are open and when to look at them. */
@Component("planSteps")
class PlanStepsDelegate implements JavaDelegate {

  private final OnboardingCourse course;

  PlanStepsDelegate(OnboardingCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Planned planned = course.plan(execution.getProcessBusinessKey());
    execution.setVariable(Variables.CUSTOMER_STEPS, untypedValue(planned.customers(), true));
    execution.setVariable(Variables.STAFF_STEPS, untypedValue(planned.staffs(), true));
    execution.setVariable(Variables.NEXT_MOMENT, Date.from(planned.nextMoment()));
    execution.setVariable(Variables.CHANGE_COUNTS_AT, Date.from(planned.changeCountsAt()));
  }
}
