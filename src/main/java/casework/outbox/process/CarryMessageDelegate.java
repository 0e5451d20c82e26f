package casework.outbox.process;

import casework.outbox.Delivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Carries a message to the other side. */
@Component("carryMessage")
class CarryMessageDelegate implements JavaDelegate {

  private final Delivery delivery;
  private final DeliveryJobs jobs;

  CarryMessageDelegate(Delivery delivery, DeliveryJobs jobs) {
    this.delivery = delivery;
    this.jobs = jobs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    delivery.carry(
        DeliveryProcess.message(execution.getProcessBusinessKey()),
        () -> jobs.isLastAttempt(execution.getProcessInstanceId()));
  }
}
