package casework.oncall.process;

import casework.engine.OwnAuthority;
import casework.oncall.HandOver;
import casework.oncall.HandOverFlow;
import casework.oncall.process.ShiftHandOverProcess.Messages;
import casework.oncall.process.ShiftHandOverProcess.Variables;
import casework.supportcase.Line;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Moves hand-overs on the engine. Their business key is the case's number. */
@Component
class EngineHandOverFlow implements HandOverFlow {

  private final RuntimeService runtime;
  private final OwnAuthority authority;

  EngineHandOverFlow(RuntimeService runtime, OwnAuthority authority) {
    this.runtime = runtime;
    this.authority = authority;
  }

  @Override
  public String began(String caseNumber, String owner, Line line, Instant shiftEndsAt) {
    VariableMap variables =
        org.camunda.bpm.engine.variable.Variables.createVariables()
            .putValue(Variables.LINE, line.name())
            .putValue(Variables.GROUP, line.group())
            .putValue(Variables.GOES_OFF, owner)
            .putValue(Variables.SHIFT_ENDS_AT, Date.from(shiftEndsAt));
    return authority
        .ask(
            () ->
                runtime.startProcessInstanceByKey(ShiftHandOverProcess.KEY, caseNumber, variables))
        .getId();
  }

  @Override
  public void needless(HandOver handOver) {
    authority.ask(
        () ->
            runtime
                .createMessageCorrelation(Messages.HAND_OVER_NEEDLESS)
                .processInstanceId(handOver.processInstance())
                .correlateWithResult());
  }
}
