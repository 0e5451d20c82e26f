package casework.onboarding.process;

import casework.onboarding.StepWork;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records what came of the first review. */
@Component("reviewTaken")
class ReviewTakenListener implements TaskListener {

  private final StepWork work;

  ReviewTakenListener(StepWork work) {
    this.work = work;
  }

  @Override
  public void notify(DelegateTask task) {
    StepFields form = new StepFields(task);
    work.reviewTaken(
        task.getExecution().getProcessBusinessKey(),
        form.date(StepFields.REVIEW_DATE),
        form.text(StepFields.REVIEW_OUTCOME),
        form.actor());
    form.clear();
  }
}
