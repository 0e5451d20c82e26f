package casework.supportcase.process;

import casework.supportcase.CaseBook;
import casework.supportcase.FollowUps;
import casework.supportcase.process.SupportCaseProcess.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Works out, as a case is resolved, when silence will confirm the solution. */
@Component("confirmationTime")
class ConfirmationTimeListener implements ExecutionListener {

  private final CaseBook book;
  private final FollowUps followUps;

  ConfirmationTimeListener(CaseBook book, FollowUps followUps) {
    this.book = book;
    this.followUps = followUps;
  }

  @Override
  public void notify(DelegateExecution execution) {
    book.update(
        execution.getProcessBusinessKey(),
        change ->
            execution.setVariable(
                Variables.CONFIRM_BY,
                Date.from(
                    followUps.after(
                        change.current(),
                        change.at(),
                        followUps.of(change.current()).confirmWithin()))));
  }
}
