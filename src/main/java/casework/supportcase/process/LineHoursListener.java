package casework.supportcase.process;

import casework.supportcase.DutyHours;
import casework.supportcase.process.LineWorkProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells the availability table whether hours are open now, and the timer when they open. */
@Component("lineHours")
class LineHoursListener implements ExecutionListener {

  private final DutyHours hours;

  LineHoursListener(DutyHours hours) {
    this.hours = hours;
  }

  @Override
  public void notify(DelegateExecution execution) {
    DutyHours.Now now = hours.of(execution.getProcessBusinessKey());
    execution.setVariable(Variables.IN_HOURS, now.open());
    execution.setVariable(Variables.LINE_OPENS_AT, Date.from(now.opensAt()));
  }
}
