package casework.access.process;

import casework.access.GrantCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets a request lapse that nobody answered. */
@Component("expireRequest")
class ExpireRequestDelegate implements JavaDelegate {

  private final GrantCourse course;

  ExpireRequestDelegate(GrantCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.expire(execution.getProcessBusinessKey());
  }
}
