package casework.mail.process;

import casework.mail.MailRound;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the timer of mailIntake run where there is a mailbox, and suspends it where there is none.
 */
@Component
@Order(6)
class MailIntakeSwitch implements ApplicationRunner {

  private final RepositoryService models;
  private final MailRound round;

  MailIntakeSwitch(RepositoryService models, MailRound round) {
    this.models = models;
    this.round = round;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    boolean runs =
        models
                .createProcessDefinitionQuery()
                .processDefinitionKey(MailIntakeProcess.KEY)
                .active()
                .latestVersion()
                .count()
            > 0;
    if (runs && !round.hasMailbox()) {
      models.suspendProcessDefinitionByKey(MailIntakeProcess.KEY, true, null);
    } else if (!runs && round.hasMailbox()) {
      models.activateProcessDefinitionByKey(MailIntakeProcess.KEY, true, null);
    }
  }
}
