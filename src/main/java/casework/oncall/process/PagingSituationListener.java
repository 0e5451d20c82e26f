package casework.oncall.process;

import casework.oncall.PageCourse;
import casework.oncall.process.PagingProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells the table paging how the case stands, each time that it is asked. */
@Component("pagingSituation")
class PagingSituationListener implements ExecutionListener {

  private final PageCourse course;

  PagingSituationListener(PageCourse course) {
    this.course = course;
  }

  @Override
  public void notify(DelegateExecution execution) {
    PageCourse.Situation now = course.situation(execution.getProcessBusinessKey());
    execution.setVariable(Variables.SEVERITY, now.severity());
    execution.setVariable(Variables.LINE, now.level().name());
    execution.setVariable(Variables.OCCASION, now.occasion().name());
    execution.setVariable(Variables.IN_HOURS, now.inHours());
    execution.setVariable(Variables.HOURS_OPEN_AT, Date.from(now.hoursOpenAt()));
  }
}
