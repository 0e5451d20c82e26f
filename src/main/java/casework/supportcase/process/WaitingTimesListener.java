package casework.supportcase.process;

import casework.sla.Budget;
import casework.supportcase.CaseBook;
import casework.supportcase.CaseChange;
import casework.supportcase.FollowUps;
import casework.supportcase.Line;
import casework.supportcase.process.SupportCaseProcess.Variables;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Works out, as a wait for the customer begins, when to remind it and when to stop waiting. */
@Component("waitingTimes")
class WaitingTimesListener implements ExecutionListener {

  private final CaseBook book;
  private final FollowUps followUps;

  WaitingTimesListener(CaseBook book, FollowUps followUps) {
    this.book = book;
    this.followUps = followUps;
  }

  @Override
  public void notify(DelegateExecution execution) {
    book.update(
        execution.getProcessBusinessKey(),
        change -> {
          FollowUps.FollowUp rule = followUps.of(change.current());
          set(execution, Variables.REMINDER_DUE_AT, change, rule.reminderAfter());
          set(execution, Variables.AUTO_CLOSE_AT, change, rule.autoCloseAfter());
          execution.setVariable(
              Variables.ASKING_GROUP,
              Objects.requireNonNullElse(change.current().progress().line(), Line.FIRST_LINE)
                  .group());
        });
  }

  private void set(DelegateExecution execution, String variable, CaseChange change, Budget after) {
    execution.setVariable(
        variable, Date.from(followUps.after(change.current(), change.at(), after)));
  }
}
