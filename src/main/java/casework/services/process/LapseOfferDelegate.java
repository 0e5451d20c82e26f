package casework.services.process;

import casework.services.ReferralCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets an offer lapse that nobody decided about. */
@Component("lapseOffer")
class LapseOfferDelegate implements JavaDelegate {

  private final ReferralCourse course;

  LapseOfferDelegate(ReferralCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.lapse(execution.getProcessBusinessKey());
  }
}
