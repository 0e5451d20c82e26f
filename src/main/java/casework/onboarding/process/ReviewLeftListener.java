package casework.onboarding.process;

import casework.onboarding.OnboardingCourse;
import casework.onboarding.process.OnboardingProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Says whether the first review is still to be held. */
@Component("reviewLeft")
class ReviewLeftListener implements ExecutionListener {

  private final OnboardingCourse course;

  ReviewLeftListener(OnboardingCourse course) {
    this.course = course;
  }

  @Override
  public void notify(DelegateExecution execution) {
    execution.setVariable(
        Variables.REVIEW_TO_HOLD, course.isReviewLeft(execution.getProcessBusinessKey()));
  }
}
