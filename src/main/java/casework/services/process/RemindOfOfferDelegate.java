package casework.services.process;

import casework.services.ReferralCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the customer of an offer. */
@Component("remindOfOffer")
class RemindOfOfferDelegate implements JavaDelegate {

  private final ReferralCourse course;

  RemindOfOfferDelegate(ReferralCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.remind(execution.getProcessBusinessKey());
  }
}
