package casework.supportcase.process;

import casework.supportcase.ClockWatch.AlertDue;
import casework.supportcase.process.SupportCaseProcess.Variables;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads the variables of supportCase as what they stand for. */
final class CaseVariables {

  private CaseVariables() {}

  static AlertDue alert(VariableScope scope) {
    return new AlertDue(
        (String) scope.getVariable(Variables.CLOCK),
        (String) scope.getVariable(Variables.MEASURE),
        (Integer) scope.getVariable(Variables.SHARE),
        (Integer) scope.getVariable(Variables.ALERT_SEVERITY),
        (Boolean) scope.getVariable(Variables.IN_HOURS));
  }
}
