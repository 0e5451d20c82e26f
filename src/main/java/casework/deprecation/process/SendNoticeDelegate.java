package casework.deprecation.process;

import casework.deprecation.NoticeCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends a notice to every customer that it is for. */
@Component("sendNotice")
class SendNoticeDelegate implements JavaDelegate {

  private final NoticeCourse course;

  SendNoticeDelegate(NoticeCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.send(execution.getProcessBusinessKey());
  }
}
