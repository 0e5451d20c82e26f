package casework.mail.process;

import casework.mail.MailRound;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks into the mailbox. */
@Component("takeInMail")
class TakeInMailDelegate implements JavaDelegate {

  private final MailRound round;

  TakeInMailDelegate(MailRound round) {
    this.round = round;
  }

  @Override
  public void execute(DelegateExecution execution) {
    round.look();
  }
}
