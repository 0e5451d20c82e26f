package casework.supportcase.process;

import casework.supportcase.CaseEndings;
import casework.supportcase.process.SupportCaseProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Refers a request to Professional Services (T16). */
@Component("referToProfessionalServices")
class ReferDelegate implements JavaDelegate {

  private final CaseEndings endings;

  ReferDelegate(CaseEndings endings) {
    this.endings = endings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    endings.refer(
        execution.getProcessBusinessKey(),
        (String) execution.getVariable(Variables.REASON),
        (String) execution.getVariable(Variables.CLAUSE));
  }
}
