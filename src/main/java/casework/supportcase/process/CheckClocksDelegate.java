package casework.supportcase.process;

import casework.supportcase.ClockWatch;
import casework.supportcase.process.SupportCaseProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks at the clocks when one has reached a warning or its due time. */
@Component("checkClocks")
class CheckClocksDelegate implements JavaDelegate {

  private final ClockWatch clocks;

  CheckClocksDelegate(ClockWatch clocks) {
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ClockWatch.Checked checked = clocks.check(execution.getProcessBusinessKey());
    execution.setVariable(Variables.ALERT_DUE, checked.alert().isPresent());
    execution.setVariable(Variables.NEXT_CLOCK_MOMENT, Date.from(checked.next()));
    checked
        .alert()
        .ifPresent(
            alert -> {
              execution.setVariable(Variables.CLOCK, alert.clock());
              execution.setVariable(Variables.MEASURE, alert.measure());
              execution.setVariable(Variables.SHARE, alert.share());
              execution.setVariable(Variables.ALERT_SEVERITY, alert.severity());
              execution.setVariable(Variables.IN_HOURS, alert.inHours());
            });
  }
}
