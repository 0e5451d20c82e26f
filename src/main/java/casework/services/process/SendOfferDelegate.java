package casework.services.process;

import casework.services.Referral;
import casework.services.ReferralCourse;
import casework.services.process.ServiceReferralProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the customer an offer, and says until when it holds. */
@Component("sendOffer")
class SendOfferDelegate implements JavaDelegate {

  private final ReferralCourse course;

  SendOfferDelegate(ReferralCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Referral.Sent sent = course.send(execution.getProcessBusinessKey());
    execution.setVariable(Variables.REMIND_AT, Date.from(sent.remindAt()));
    execution.setVariable(Variables.LAPSES_AT, Date.from(sent.lapsesAt()));
  }
}
