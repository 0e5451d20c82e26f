package casework.supportcase.process;

import casework.supportcase.Actor;
import casework.supportcase.Line;
import casework.supportcase.LineWork;
import casework.supportcase.process.LineWorkProcess.Elements;
import casework.supportcase.process.LineWorkProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * Records who takes a case in Tasklist, or puts it back. Leadership steers; it takes nothing over.
 */
@Component("ownerChanged")
class OwnerChangedListener implements TaskListener {

  private final LineWork work;

  OwnerChangedListener(LineWork work) {
    this.work = work;
  }

  @Override
  public void notify(DelegateTask task) {
    String number = task.getExecution().getProcessBusinessKey();
    boolean resolver = Elements.WORK_CASE.equals(task.getTaskDefinitionKey());
    if (resolver && Line.LEADERSHIP.name().equals(task.getVariable(Variables.LINE))) {
      return;
    }
    if (task.getAssignee() != null) {
      work.taken(number, task.getAssignee(), by(task), resolver);
    } else {
      PropertyChange before = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
      if (before != null && before.getOrgValue() != null) {
        work.putBack(number, before.getOrgValue().toString());
      }
    }
  }

  /** Whoever is signed in at Tasklist: an owner takes a case, or is given it. */
  private static Actor by(DelegateTask task) {
    Authentication signedIn =
        task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return Actor.staff(
        signedIn == null || signedIn.getUserId() == null
            ? task.getAssignee()
            : signedIn.getUserId());
  }
}
