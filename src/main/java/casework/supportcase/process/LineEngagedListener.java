package casework.supportcase.process;

import casework.engine.StaffDirectory;
import casework.supportcase.Line;
import casework.supportcase.LineWork;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Records that a line has the case, and leaves it with whoever of the line had it before, if that
 * person is still there. Where the line's work goes on, whoever worked goes on.
 */
@Component("lineEngaged")
class LineEngagedListener implements TaskListener {

  private final LineWork work;
  private final StaffDirectory staff;

  LineEngagedListener(LineWork work, StaffDirectory staff) {
    this.work = work;
    this.staff = staff;
  }

  @Override
  public void notify(DelegateTask task) {
    if (task.getVariable(LineWorkProcess.WORKER) instanceof String worker) {
      task.setAssignee(worker);
      return;
    }
    Line line = Line.valueOf((String) task.getVariable(LineWorkProcess.Variables.LINE));
    work.engaged(
            task.getExecution().getProcessBusinessKey(),
            line,
            person -> staff.isMember(person, line.group()))
        .ifPresent(task::setAssignee);
  }
}
