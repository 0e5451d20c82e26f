package casework.supportcase.process;

import casework.supportcase.CaseEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops waiting for a customer that does not answer. */
@Component("giveUpWaiting")
class GiveUpWaitingDelegate implements JavaDelegate {

  private final CaseEndings endings;

  GiveUpWaitingDelegate(CaseEndings endings) {
    this.endings = endings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    endings.giveUpWaiting(execution.getProcessBusinessKey());
  }
}
