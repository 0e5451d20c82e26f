package casework.oncall.process;

import casework.oncall.HandOvers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Pages whoever is on call, for a case that was not handed over. */
@Component("callSuccessor")
class CallSuccessorDelegate implements JavaDelegate {

  private final HandOvers handOvers;

  CallSuccessorDelegate(HandOvers handOvers) {
    this.handOvers = handOvers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    handOvers.callSuccessor(execution.getProcessBusinessKey());
  }
}
