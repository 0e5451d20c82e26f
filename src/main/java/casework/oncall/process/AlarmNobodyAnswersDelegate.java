package casework.oncall.process;

import casework.oncall.PageCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Alarms administrators, and has Cockpit show an incident for as long as nobody answers. */
@Component("alarmNobodyAnswers")
class AlarmNobodyAnswersDelegate implements JavaDelegate {

  private static final String INCIDENT = "pageUnanswered";

  private final PageCourse course;

  AlarmNobodyAnswersDelegate(PageCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String said = course.alarm(execution.getProcessBusinessKey());
    if (!said.isEmpty()) {
      execution.createIncident(INCIDENT, execution.getProcessBusinessKey(), said);
    }
  }
}
