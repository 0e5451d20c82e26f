package casework.supportcase.process;

import casework.supportcase.CaseEndings;
import casework.supportcase.process.SupportCaseProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells a customer that is not entitled why. */
@Component("explainRefusal")
class ExplainRefusalDelegate implements JavaDelegate {

  private final CaseEndings endings;

  ExplainRefusalDelegate(CaseEndings endings) {
    this.endings = endings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    endings.refuse(
        execution.getProcessBusinessKey(),
        (String) execution.getVariable(Variables.REASON),
        (String) execution.getVariable(Variables.CLAUSE));
  }
}
