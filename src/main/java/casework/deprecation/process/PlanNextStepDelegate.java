package casework.deprecation.process;

import casework.deprecation.NoticeCourse;
import casework.deprecation.Steps.Step;
import casework.deprecation.process.DeprecationNoticeProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says what comes next of a notice, and when. */
@Component("planNextStep")
class PlanNextStepDelegate implements JavaDelegate {

  private final NoticeCourse course;

  PlanNextStepDelegate(NoticeCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Step next = course.next(execution.getProcessBusinessKey());
    execution.setVariable(Variables.NEXT_STEP, next.kind().name());
    execution.setVariable(Variables.NEXT_AT, Date.from(next.at()));
  }
}
