package casework.deprecation.process;

import casework.deprecation.NoticeCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells customers that a notice is withdrawn. */
@Component("tellWithdrawal")
class TellWithdrawalDelegate implements JavaDelegate {

  private final NoticeCourse course;

  TellWithdrawalDelegate(NoticeCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.tellWithdrawal(execution.getProcessBusinessKey());
  }
}
