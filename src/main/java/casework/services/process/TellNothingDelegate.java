package casework.services.process;

import casework.services.ReferralCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that nothing is offered. */
@Component("tellNothingOffered")
class TellNothingDelegate implements JavaDelegate {

  private final ReferralCourse course;

  TellNothingDelegate(ReferralCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.tellNothing(execution.getProcessBusinessKey());
  }
}
