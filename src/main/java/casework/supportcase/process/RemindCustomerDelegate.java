package casework.supportcase.process;

import casework.supportcase.CaseEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds a customer whose answer is awaited. */
@Component("remindCustomer")
class RemindCustomerDelegate implements JavaDelegate {

  private final CaseEndings endings;

  RemindCustomerDelegate(CaseEndings endings) {
    this.endings = endings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    endings.remind(execution.getProcessBusinessKey());
  }
}
