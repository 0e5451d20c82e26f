package casework.deprecation.process;

import casework.deprecation.Reaching;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records how staff reached customers; while somebody is left, the task stays open. */
@Component("customersReached")
class CustomersReachedListener implements TaskListener {

  private final Reaching reaching;

  CustomersReachedListener(Reaching reaching) {
    this.reaching = reaching;
  }

  @Override
  public void notify(DelegateTask task) {
    Completing form = new Completing(task);
    reaching.reachedAll(form.number(), form.text(Completing.REACHED_HOW), form.by());
    form.clear();
  }
}
