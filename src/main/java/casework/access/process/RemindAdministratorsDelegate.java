package casework.access.process;

import casework.access.GrantCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the administrators of a request that waits. */
@Component("remindAdministrators")
class RemindAdministratorsDelegate implements JavaDelegate {

  private final GrantCourse course;

  RemindAdministratorsDelegate(GrantCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.remind(execution.getProcessBusinessKey());
  }
}
