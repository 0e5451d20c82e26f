package casework.access.process;

import casework.access.GrantCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the administrators of the customer's organization. */
@Component("askAdministrators")
class AskAdministratorsDelegate implements JavaDelegate {

  private final GrantCourse course;

  AskAdministratorsDelegate(GrantCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.askAdministrators(execution.getProcessBusinessKey());
  }
}
