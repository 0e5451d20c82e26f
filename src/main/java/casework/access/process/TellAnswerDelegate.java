package casework.access.process;

import casework.access.GrantCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells whoever asked what the customer answered. */
@Component("tellAnswer")
class TellAnswerDelegate implements JavaDelegate {

  private final GrantCourse course;

  TellAnswerDelegate(GrantCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.tellAnswer(execution.getProcessBusinessKey());
  }
}
