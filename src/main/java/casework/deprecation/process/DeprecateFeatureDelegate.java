package casework.deprecation.process;

import casework.deprecation.NoticeCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the register say that a feature is deprecated. */
@Component("deprecateFeature")
class DeprecateFeatureDelegate implements JavaDelegate {

  private final NoticeCourse course;

  DeprecateFeatureDelegate(NoticeCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.deprecate(execution.getProcessBusinessKey());
  }
}
