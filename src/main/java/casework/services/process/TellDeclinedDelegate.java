package casework.services.process;

import casework.services.ReferralCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells whoever offered that the customer declined. */
@Component("tellDeclined")
class TellDeclinedDelegate implements JavaDelegate {

  private final ReferralCourse course;

  TellDeclinedDelegate(ReferralCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.tellDeclined(execution.getProcessBusinessKey());
  }
}
