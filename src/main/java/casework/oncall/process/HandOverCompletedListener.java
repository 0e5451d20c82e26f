package casework.oncall.process;

import casework.oncall.HandOvers;
import casework.oncall.process.ShiftHandOverProcess.Variables;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Hands a case over; without a note the task stays open. */
@Component("handOverCompleted")
class HandOverCompletedListener implements TaskListener {

  private final HandOvers handOvers;

  HandOverCompletedListener(HandOvers handOvers) {
    this.handOvers = handOvers;
  }

  @Override
  public void notify(DelegateTask task) {
    Authentication signedIn =
        task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    String by = signedIn == null ? null : signedIn.getUserId();
    handOvers.handOver(
        task.getExecution().getProcessBusinessKey(),
        Objects.requireNonNullElse(by, (String) task.getVariable(Variables.GOES_OFF)),
        (String) task.getVariable(Variables.TAKES_OVER),
        (String) task.getVariable(ShiftHandOverProcess.NOTE));
    task.removeVariable(ShiftHandOverProcess.NOTE);
  }
}
