package casework.access.process;

import casework.access.GrantCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Alarms people that access has not ended. */
@Component("raiseAccessAlarm")
class RaiseAccessAlarmDelegate implements JavaDelegate {

  private final GrantCourse course;

  RaiseAccessAlarmDelegate(GrantCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.alarm(execution.getProcessBusinessKey());
  }
}
