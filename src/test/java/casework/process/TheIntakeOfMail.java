package casework.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;

/** The mailbox is looked into; what comes of it is told in casework.mail. */
interface TheIntakeOfMail extends AtTheDesk {

  @Test
  default void looksIntoTheMailboxAndLeavesNoHistory() {
    RepositoryService models = desk().engine.getRepositoryService();
    assertThat(
            models
                .createProcessDefinitionQuery()
                .processDefinitionKey("mailIntake")
                .suspended()
                .count())
        .as("no mailbox is set here")
        .isOne();
    models.activateProcessDefinitionByKey("mailIntake");
    try {
      var look = desk().engine.getRuntimeService().startProcessInstanceByKey("mailIntake");
      assertThat(look.isEnded()).isTrue();
    } finally {
      models.suspendProcessDefinitionByKey("mailIntake");
    }
    assertThat(
            desk()
                .engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("mailIntake")
                .count())
        .isZero();
  }
}
