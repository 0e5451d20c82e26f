package casework.supportcase.process;

import casework.supportcase.ClockWatch;
import casework.supportcase.process.SupportCaseProcess.Variables;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Alerts those whom the escalation table names, or holds the alert until hours open. */
@Component("alertPeople")
class AlertPeopleDelegate implements JavaDelegate {

  private static final String HOLD = "HOLD";
  private static final String LEADERSHIP = "LEADERSHIP";

  private final ClockWatch clocks;
  private final LeadershipWork leadership;

  AlertPeopleDelegate(ClockWatch clocks, LeadershipWork leadership) {
    this.clocks = clocks;
    this.leadership = leadership;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String number = execution.getProcessBusinessKey();
    Set<String> recipients =
        new TreeSet<>(List.of(((String) execution.getVariable(Variables.RECIPIENTS)).split(",")));
    boolean held = recipients.contains(HOLD);
    if (held) {
      clocks.held(number);
    } else {
      clocks.alerted(number, CaseVariables.alert(execution), recipients);
    }
    execution.setVariable(
        Variables.LEADERSHIP_NEEDED,
        !held
            && recipients.contains(LEADERSHIP)
            && !leadership.isOn(execution.getProcessInstanceId()));
  }
}
