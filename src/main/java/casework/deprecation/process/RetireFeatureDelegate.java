package casework.deprecation.process;

import casework.deprecation.NoticeCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the register say that a feature is supported no more. */
@Component("retireFeature")
class RetireFeatureDelegate implements JavaDelegate {

  private final NoticeCourse course;

  RetireFeatureDelegate(NoticeCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.retire(execution.getProcessBusinessKey());
  }
}
