package casework.deprecation.process;

import casework.deprecation.NoticeCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds customers of what comes. */
@Component("remindOfDeprecation")
class RemindOfDeprecationDelegate implements JavaDelegate {

  private final NoticeCourse course;

  RemindOfDeprecationDelegate(NoticeCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.remind(execution.getProcessBusinessKey());
  }
}
