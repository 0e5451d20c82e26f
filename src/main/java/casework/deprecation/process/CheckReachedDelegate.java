package casework.deprecation.process;

import casework.deprecation.NoticeCourse;
import casework.deprecation.process.DeprecationNoticeProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks who was reached, and says whether staff are to reach the others. */
@Component("checkReached")
class CheckReachedDelegate implements JavaDelegate {

  private final NoticeCourse course;

  CheckReachedDelegate(NoticeCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean staff = course.check(execution.getProcessBusinessKey());
    execution.setVariable(Variables.STAFF_NEEDED, staff);
  }
}
