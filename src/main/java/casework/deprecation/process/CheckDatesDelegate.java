package casework.deprecation.process;

import casework.deprecation.Deprecation.Terms;
import casework.deprecation.NoticeCourse;
import casework.deprecation.NoticePeriods;
import casework.deprecation.process.DeprecationNoticeProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks the dates of a notice by what the table gave. */
@Component("checkDeprecationDates")
class CheckDatesDelegate implements JavaDelegate {

  private final NoticeCourse course;

  CheckDatesDelegate(NoticeCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    NoticePeriods periods =
        new NoticePeriods(
            number(execution, Variables.NOTICE_MONTHS),
            number(execution, Variables.SUPPORT_MONTHS),
            (String) execution.getVariable(Variables.CLAUSE));
    Terms terms =
        new Terms(
            periods,
            number(execution, Variables.RETRY_AFTER_DAYS),
            number(execution, Variables.RETRIES));
    boolean lawful = course.checkDates(execution.getProcessBusinessKey(), terms);
    execution.setVariable(Variables.LAWFUL, lawful);
  }

  private static int number(DelegateExecution execution, String name) {
    return ((Number) execution.getVariable(name)).intValue();
  }
}
