package casework.deprecation.process;

import casework.deprecation.NoticeCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that nobody approved a notice on its date. */
@Component("recordTooLate")
class RecordTooLateDelegate implements JavaDelegate {

  private final NoticeCourse course;

  RecordTooLateDelegate(NoticeCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.tooLate(execution.getProcessBusinessKey());
  }
}
