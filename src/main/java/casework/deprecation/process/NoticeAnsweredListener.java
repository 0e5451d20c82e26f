package casework.deprecation.process;

import casework.deprecation.Deprecation;
import casework.deprecation.DeprecationState;
import casework.deprecation.Deprecations;
import casework.deprecation.VendorDays;
import casework.deprecation.process.DeprecationNoticeProcess.Variables;
import casework.problem.Problem;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records what the second person says of a notice; what does not hold keeps the task open. */
@Component("noticeAnswered")
class NoticeAnsweredListener implements TaskListener {

  private final Deprecations deprecations;
  private final VendorDays days;

  NoticeAnsweredListener(Deprecations deprecations, VendorDays days) {
    this.deprecations = deprecations;
    this.days = days;
  }

  @Override
  public void notify(DelegateTask task) {
    Completing form = new Completing(task);
    String said = form.text(Completing.APPROVAL);
    if (said == null || !Set.of(Completing.APPROVE, Completing.REFUSE).contains(said)) {
      throw Problem.field(Completing.APPROVAL, "Choose whether you approve it.");
    }
    Deprecation answered =
        deprecations.answered(
            form.number(),
            said.equals(Completing.APPROVE),
            form.text(Completing.REFUSAL_REASON),
            form.by());
    form.clear();
    task.setVariable(Variables.APPROVED, answered.state() == DeprecationState.APPROVED);
    task.setVariable(Variables.NOTICE_AT, Date.from(days.goesOutAt(answered)));
  }
}
