package casework.alarm.process;

import casework.alarm.AlarmRound;
import casework.alarm.AlarmRound.Outcome;
import casework.alarm.process.AlarmIntakeProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes waiting alarms in, and says whether and when to look again. */
@Component("takeInAlarms")
class TakeInAlarmsDelegate implements JavaDelegate {

  private final AlarmRound round;

  TakeInAlarmsDelegate(AlarmRound round) {
    this.round = round;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Outcome outcome = round.take();
    execution.setVariable(Variables.MORE_TO_COME, outcome.moreToCome());
    execution.setVariable(Variables.NEXT_ROUND_AT, Date.from(outcome.nextAt()));
  }
}
