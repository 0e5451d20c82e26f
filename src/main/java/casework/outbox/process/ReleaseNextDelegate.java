package casework.outbox.process;

import casework.outbox.Delivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the next message of a stream go. */
@Component("releaseNextMessage")
class ReleaseNextDelegate implements JavaDelegate {

  private final Delivery delivery;

  ReleaseNextDelegate(Delivery delivery) {
    this.delivery = delivery;
  }

  @Override
  public void execute(DelegateExecution execution) {
    delivery.releaseNext(DeliveryProcess.message(execution.getProcessBusinessKey()));
  }
}
