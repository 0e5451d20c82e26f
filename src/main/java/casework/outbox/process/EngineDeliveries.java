package casework.outbox.process;

import casework.engine.OwnAuthority;
import casework.outbox.Deliveries;
import casework.outbox.process.DeliveryProcess.Variables;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Delivers by the process delivery, one instance for each message. */
@Component
class EngineDeliveries implements Deliveries {

  private final RuntimeService runtime;
  private final DeliveryJobs jobs;
  private final OwnAuthority authority;

  EngineDeliveries(RuntimeService runtime, DeliveryJobs jobs, OwnAuthority authority) {
    this.runtime = runtime;
    this.jobs = jobs;
    this.authority = authority;
  }

  @Override
  public void start(long message, @Nullable Instant heldUntil) {
    VariableMap variables =
        org.camunda.bpm.engine.variable.Variables.createVariables()
            .putValue(Variables.HELD, heldUntil != null);
    if (heldUntil != null) {
      variables.putValue(Variables.GOES_OUT_AT, Date.from(heldUntil));
    }
    authority.ask(
        () ->
            runtime.startProcessInstanceByKey(
                DeliveryProcess.KEY, DeliveryProcess.businessKey(message), variables));
  }

  @Override
  public void goOn(long message) {
    authority.ask(
        () -> {
          jobs.retry(instanceOf(message).getId());
          return message;
        });
  }

  private ProcessInstance instanceOf(long message) {
    ProcessInstance delivery =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(DeliveryProcess.businessKey(message), DeliveryProcess.KEY)
            .singleResult();
    if (delivery == null) {
      throw new IllegalStateException("No process carries message " + message);
    }
    return delivery;
  }
}
