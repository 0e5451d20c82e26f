package casework.services.process;

import casework.services.ReferralCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that an offer stands no more. */
@Component("tellTakenBack")
class TellTakenBackDelegate implements JavaDelegate {

  private final ReferralCourse course;

  TellTakenBackDelegate(ReferralCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.tellTakenBack(execution.getProcessBusinessKey());
  }
}
