package casework.supportcase.process;

import casework.supportcase.TermsReview;
import casework.supportcase.process.TermsReviewProcess.Variables;
import java.util.OptionalLong;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reviews the next open cases. */
@Component("reviewCases")
class ReviewCasesDelegate implements JavaDelegate {

  private final TermsReview review;

  ReviewCasesDelegate(TermsReview review) {
    this.review = review;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OptionalLong last =
        review.review(
            (Long) execution.getVariable(Variables.CUSTOMER),
            (Long) execution.getVariable(Variables.AFTER_CASE));
    execution.setVariable(Variables.MORE_CASES, last.isPresent());
    last.ifPresent(id -> execution.setVariable(Variables.AFTER_CASE, id));
  }
}
