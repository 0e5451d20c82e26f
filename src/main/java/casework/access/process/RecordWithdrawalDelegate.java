package casework.access.process;

import casework.access.GrantCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that nobody waits for an answer any more. */
@Component("recordWithdrawal")
class RecordWithdrawalDelegate implements JavaDelegate {

  private final GrantCourse course;

  RecordWithdrawalDelegate(GrantCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.withdrawn(execution.getProcessBusinessKey());
  }
}
