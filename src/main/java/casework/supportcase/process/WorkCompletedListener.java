package casework.supportcase.process;

import casework.problem.Problem;
import casework.supportcase.CaseFlow.Course;
import casework.supportcase.Line;
import casework.supportcase.LineCourses;
import casework.supportcase.LineWork;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Records what a line did and decided. */
@Component("workCompleted")
class WorkCompletedListener implements TaskListener {

  private final LineWork work;
  private final LineCourses courses;
  private final LeadershipWork leadership;
  private final FormReply replies;

  WorkCompletedListener(
      LineWork work, LineCourses courses, LeadershipWork leadership, FormReply replies) {
    this.work = work;
    this.courses = courses;
    this.leadership = leadership;
    this.replies = replies;
  }

  @Override
  public void notify(DelegateTask task) {
    FormFields form = new FormFields(task);
    Line line = Line.valueOf((String) task.getVariable(LineWorkProcess.Variables.LINE));
    Set<Course> onOffer = courses.of(line);
    Course course = form.course(onOffer);
    if (course == Course.LEADERSHIP && leadership.isOn(caseInstance(task))) {
      throw Problem.field(
          FormFields.COURSE, "Leadership has this case already; choose another course.");
    }
    work.worked(
        task.getExecution().getProcessBusinessKey(),
        line,
        form.actor(),
        new LineWork.Outcome(
            course,
            replies.of(form, task),
            form.text(FormFields.INTERNAL_NOTE),
            form.isTicked(FormFields.WORKAROUND)));
    form.clear();
    task.setVariable(LineWorkProcess.WORKER, form.actor().id());
  }

  private static String caseInstance(DelegateTask task) {
    return ((ExecutionEntity) task.getExecution())
        .getProcessInstance()
        .getSuperExecution()
        .getProcessInstanceId();
  }
}
