package casework.oncall.process;

import casework.oncall.HandOvers;
import casework.oncall.process.ShiftHandOverProcess.Variables;
import casework.supportcase.Line;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the rota who takes over, or whether the shift goes on after all. */
@Component("findSuccessor")
class FindSuccessorDelegate implements JavaDelegate {

  private final HandOvers handOvers;

  FindSuccessorDelegate(HandOvers handOvers) {
    this.handOvers = handOvers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    HandOvers.Successor found =
        handOvers.successor(
            Line.valueOf((String) execution.getVariable(Variables.LINE)),
            (String) execution.getVariable(Variables.GOES_OFF));
    execution.setVariable(Variables.SHIFT_OVER, found.shiftOver());
    execution.setVariable(Variables.SHIFT_ENDS_AT, Date.from(found.shiftEndsAt()));
    execution.setVariable(Variables.TAKES_OVER, found.takesOver());
    execution.setVariable(Variables.REMIND_AT, Date.from(found.remindAt()));
  }
}
