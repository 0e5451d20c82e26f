package casework.supportcase.process;

import casework.supportcase.Suggestions;
import casework.supportcase.process.SupportCaseProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Records the severity that the table suggests, and says when the clocks must be looked at first.
 */
@Component("startClocks")
class StartClocksDelegate implements JavaDelegate {

  private final Suggestions suggestions;

  StartClocksDelegate(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        Variables.NEXT_CLOCK_MOMENT,
        Date.from(
            suggestions.suggest(
                execution.getProcessBusinessKey(),
                (Integer) execution.getVariable(Variables.SEVERITY),
                (String) execution.getVariable(Variables.SEVERITY_REASON))));
  }
}
