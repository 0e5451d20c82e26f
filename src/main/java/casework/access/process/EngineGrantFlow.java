package casework.access.process;

import casework.access.Given;
import casework.access.Grant;
import casework.access.GrantFlow;
import casework.access.GrantState;
import casework.access.process.AccessGrantProcess.Messages;
import casework.access.process.AccessGrantProcess.Variables;
import casework.engine.OwnAuthority;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Moves grants on the engine. A grant's number is its process's business key. */
@Component
class EngineGrantFlow implements GrantFlow {

  private final RuntimeService runtime;
  private final OwnAuthority authority;
  private final Clock clock;

  EngineGrantFlow(RuntimeService runtime, OwnAuthority authority, Clock clock) {
    this.runtime = runtime;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public void asked(Grant request, boolean caseOpen, boolean referenceGiven) {
    VariableMap variables =
        org.camunda.bpm.engine.variable.Variables.createVariables()
            .putValue(Variables.ACCESS_REASON, request.wanted().reasonKey())
            .putValue(Variables.CASE_OPEN, caseOpen)
            .putValue(Variables.REFERENCE_GIVEN, referenceGiven)
            .putValue(Variables.REMIND_AT, Date.from(Objects.requireNonNull(request.remindAt())))
            .putValue(Variables.ANSWER_BY, Date.from(Objects.requireNonNull(request.answerBy())));
    act(
        () ->
            runtime.startProcessInstanceByKey(AccessGrantProcess.KEY, request.number(), variables));
  }

  @Override
  public void offered(Grant offer) {
    act(
        () ->
            runtime
                .createMessageCorrelation(Messages.ACCESS_OFFERED)
                .processInstanceBusinessKey(offer.number())
                .setVariables(times(offer.granted()))
                .correlateStartMessage());
  }

  @Override
  public void answered(Grant answered) {
    boolean approved = answered.state() == GrantState.GIVEN;
    VariableMap variables =
        approved
            ? times(answered.granted())
            : org.camunda.bpm.engine.variable.Variables.createVariables();
    send(Messages.ACCESS_ANSWERED, answered, variables.putValue(Variables.APPROVED, approved));
  }

  @Override
  public void withdrawn(Grant withdrawn) {
    send(
        Messages.REQUEST_WITHDRAWN,
        withdrawn,
        org.camunda.bpm.engine.variable.Variables.createVariables());
  }

  @Override
  public void revoked(Grant revoked) {
    send(
        Messages.ACCESS_REVOKED,
        revoked,
        org.camunda.bpm.engine.variable.Variables.createVariables());
  }

  private VariableMap times(Given given) {
    return org.camunda.bpm.engine.variable.Variables.createVariables()
        .putValue(Variables.BEGINS_LATER, given.from().isAfter(clock.instant()))
        .putValue(Variables.BEGINS_AT, Date.from(given.from()))
        .putValue(Variables.ENDS_AT, Date.from(given.until()));
  }

  private void send(String message, Grant to, VariableMap variables) {
    act(
        () ->
            runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(to.number())
                .setVariables(variables)
                .correlateWithResult());
  }

  private void act(Supplier<Object> work) {
    authority.ask(work);
  }
}
