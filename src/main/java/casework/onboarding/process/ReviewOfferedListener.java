package casework.onboarding.process;

import casework.onboarding.OnboardingCourse;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Offers the first review to those who hold it. */
@Component("reviewOffered")
class ReviewOfferedListener implements TaskListener {

  private final OnboardingCourse course;

  ReviewOfferedListener(OnboardingCourse course) {
    this.course = course;
  }

  @Override
  public void notify(DelegateTask task) {
    OfferedStep.show(task, course.offeredReview(task.getExecution().getProcessBusinessKey()));
  }
}
