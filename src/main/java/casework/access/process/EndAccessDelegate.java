package casework.access.process;

import casework.access.GrantCourse;
import casework.access.GrantCourse.Attempt;
import casework.access.process.AccessGrantProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the product let support in no more, and says when to try again where it does not answer. */
@Component("endAccess")
class EndAccessDelegate implements JavaDelegate {

  private final GrantCourse course;

  EndAccessDelegate(GrantCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Attempt attempt = course.end(execution.getProcessBusinessKey());
    execution.setVariable(Variables.CONFIRMED, attempt.confirmed());
    execution.setVariable(Variables.TRY_AGAIN_AT, Date.from(attempt.tryAgainAt()));
  }
}
