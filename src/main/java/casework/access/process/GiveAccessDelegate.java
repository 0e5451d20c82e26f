package casework.access.process;

import casework.access.AccessNotSet;
import casework.access.GrantCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the product let support in. */
@Component("giveAccess")
class GiveAccessDelegate implements JavaDelegate {

  private final GrantCourse course;

  GiveAccessDelegate(GrantCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) throws AccessNotSet {
    course.give(execution.getProcessBusinessKey());
  }
}
