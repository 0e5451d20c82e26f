package casework.deprecation.process;

import casework.deprecation.NoticeCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells customers the new dates of a notice. */
@Component("tellNewDates")
class TellNewDatesDelegate implements JavaDelegate {

  private final NoticeCourse course;

  TellNewDatesDelegate(NoticeCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.tellNewDates(execution.getProcessBusinessKey());
  }
}
