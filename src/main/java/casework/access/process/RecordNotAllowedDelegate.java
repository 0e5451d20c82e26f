package casework.access.process;

import casework.access.GrantCourse;
import casework.access.process.AccessGrantProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records why the terms do not allow access. */
@Component("recordNotAllowed")
class RecordNotAllowedDelegate implements JavaDelegate {

  private final GrantCourse course;

  RecordNotAllowedDelegate(GrantCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.notAllowed(
        execution.getProcessBusinessKey(),
        (String) execution.getVariable(Variables.REASON),
        (String) execution.getVariable(Variables.CLAUSE));
  }
}
