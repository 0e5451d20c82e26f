package casework.supportcase.process;

import casework.supportcase.CaseFlow.Course;
import casework.supportcase.LineWork;
import casework.supportcase.process.SupportCaseProcess.Variables;
import java.util.EnumSet;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Records first line's triage; what does not hold together keeps the task open, with the reason.
 */
@Component("triageCompleted")
class TriageCompletedListener implements TaskListener {

  private static final EnumSet<Course> ON_OFFER =
      EnumSet.of(Course.RESOLVER, Course.RESOLVED, Course.ASK_CUSTOMER, Course.NOT_COVERED);

  private final LineWork work;
  private final FormReply replies;

  TriageCompletedListener(LineWork work, FormReply replies) {
    this.work = work;
    this.replies = replies;
  }

  @Override
  public void notify(DelegateTask task) {
    FormFields form = new FormFields(task);
    int severity = form.severity();
    work.triage(
        task.getExecution().getProcessBusinessKey(),
        form.actor(),
        new LineWork.Triage(
            severity,
            form.text(FormFields.TRIAGE_REASON),
            form.course(ON_OFFER),
            replies.of(form, task),
            form.text(FormFields.INTERNAL_NOTE)));
    form.clear();
    task.setVariable(Variables.SEVERITY, severity);
    task.setVariable(Variables.TRIAGED, true);
  }
}
