package casework.supportcase.process;

import casework.problem.Problem;
import casework.supportcase.CaseFlow.Course;
import casework.supportcase.Line;
import casework.supportcase.LineCourses;
import casework.supportcase.LineWork;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records what leadership decided; without a decision the review stays open. */
@Component("reviewCompleted")
class ReviewCompletedListener implements TaskListener {

  private final LineWork work;
  private final LineCourses courses;

  ReviewCompletedListener(LineWork work, LineCourses courses) {
    this.work = work;
    this.courses = courses;
  }

  @Override
  public void notify(DelegateTask task) {
    FormFields form = new FormFields(task);
    Course course = form.course(courses.of(Line.LEADERSHIP));
    String decision = form.text(FormFields.DECISION);
    if (decision == null) {
      throw Problem.field(FormFields.DECISION, "Say what you decided: the lines go by it.");
    }
    work.decided(
        task.getExecution().getProcessBusinessKey(),
        form.actor(),
        decision,
        form.text(FormFields.PUBLIC_REPLY),
        form.text(FormFields.INTERNAL_NOTE));
    form.clear();
    task.setVariable(LineWorkProcess.WORKER, form.actor().id());
    task.setVariable(FormFields.COURSE, course.name());
  }
}
