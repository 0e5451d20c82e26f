package casework.supportcase.process;

import casework.supportcase.CaseFlow.Course;
import casework.supportcase.LineWork;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records that an agent takes up work again without the customer's answer. */
@Component("waitingCompleted")
class WaitingCompletedListener implements TaskListener {

  private final LineWork work;

  WaitingCompletedListener(LineWork work) {
    this.work = work;
  }

  @Override
  public void notify(DelegateTask task) {
    FormFields form = new FormFields(task);
    Course next =
        work.resumed(
            task.getExecution().getProcessBusinessKey(),
            form.actor(),
            form.text(FormFields.INTERNAL_NOTE));
    form.clear();
    task.setVariable(SupportCaseProcess.Variables.COURSE, next.name());
  }
}
