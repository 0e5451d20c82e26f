package casework.supportcase.process;

import casework.supportcase.CaseBook;
import casework.supportcase.SupportCase;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Gives a new task its case's due time and priority. */
@Component("taskOpened")
class TaskOpenedListener implements TaskListener {

  private final CaseBook book;

  TaskOpenedListener(CaseBook book) {
    this.book = book;
  }

  @Override
  public void notify(DelegateTask task) {
    SupportCase now =
        book.change(task.getExecution().getProcessBusinessKey(), change -> change.current());
    TaskTimes.set(task, now);
  }
}
