package casework.supportcase.process;

import casework.supportcase.CaseEndings;
import casework.supportcase.process.SupportCaseProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells a customer why Support does not cover its request (T13). */
@Component("explainExclusion")
class ExplainExclusionDelegate implements JavaDelegate {

  private final CaseEndings endings;

  ExplainExclusionDelegate(CaseEndings endings) {
    this.endings = endings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    endings.notCovered(
        execution.getProcessBusinessKey(),
        (String) execution.getVariable(Variables.REASON),
        (String) execution.getVariable(Variables.CLAUSE));
  }
}
