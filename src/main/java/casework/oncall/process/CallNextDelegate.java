package casework.oncall.process;

import casework.oncall.Calling;
import casework.oncall.PageCourse;
import casework.oncall.process.PagingProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calls the next of those who can answer. */
@Component("callNext")
class CallNextDelegate implements JavaDelegate {

  private final PageCourse course;

  CallNextDelegate(PageCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Calling calling =
        new Calling(
            (Integer) execution.getVariable(Variables.MINUTES),
            (Integer) execution.getVariable(Variables.PEOPLE),
            Calling.ways(
                (Boolean) execution.getVariable(Variables.BY_MAIL),
                (Boolean) execution.getVariable(Variables.BY_CHAT),
                (Boolean) execution.getVariable(Variables.BY_PAGER_DUTY)));
    PageCourse.Called called = course.callNext(execution.getProcessBusinessKey(), calling);
    execution.setVariable(Variables.ANYBODY_LEFT, called.anybodyLeft());
    execution.setVariable(Variables.NEXT_AT, Date.from(called.nextAt()));
  }
}
