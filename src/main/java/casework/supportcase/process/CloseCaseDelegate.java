package casework.supportcase.process;

import casework.supportcase.CaseEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a case whose solution the customer, or its silence, confirmed. */
@Component("closeCase")
class CloseCaseDelegate implements JavaDelegate {

  private final CaseEndings endings;

  CloseCaseDelegate(CaseEndings endings) {
    this.endings = endings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    endings.close(execution.getProcessBusinessKey());
  }
}
