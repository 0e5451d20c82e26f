package casework.outbox.process;

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

  EngineDeliveries(RuntimeService runtime, DeliveryJobs jobs) {
    this.runtime = runtime;
    this.jobs = jobs;
  }

  @Override
  public void start(long message, @Nullable Instant heldUntil) {
    VariableMap variables =
        org.camunda.bpm.engine.variable.Variables.createVariables()
            .putValue(Variables.HELD, heldUntil != null);
    if (heldUntil != null) {
      variables.putValue(Variables.GOES_OUT_AT, Date.from(heldUntil));
    }
    runtime.startProcessInstanceByKey(
        DeliveryProcess.KEY, DeliveryProcess.businessKey(message), variables);
  }

  @Override
  public void goOn(long message) {
    ProcessInstance delivery =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(DeliveryProcess.businessKey(message), DeliveryProcess.KEY)
            .singleResult();
    if (delivery == null) {
      throw new IllegalStateException("No process carries message " + message);
    }
    jobs.retry(delivery.getId());
  }
}
