package casework.services.process;

import casework.services.ReferralCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts what was agreed on the customer's record. */
@Component("recordAgreement")
class RecordAgreementDelegate implements JavaDelegate {

  private final ReferralCourse course;

  RecordAgreementDelegate(ReferralCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.agree(execution.getProcessBusinessKey());
  }
}
