package casework.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A message from a chat is taken in; what comes of it is told in casework.chat. */
interface TheIntakeOfChat extends AtTheDesk {

  @Test
  default void takesInAMessageAndLeavesNoHistory() {
    desk()
        .sql
        .sql(
            """
            insert into chat_event (service, event_key, message_key, stream, channel, message, said,
              received_at, state)
            values ('SLACK', 'Ev1', 'SLACK C1 1.0', 'SLACK C1 1.0', 'C1', ?, 'Hello',
              current_timestamp, 'WAITING')
            """)
        .param(
            """
            {"service":"SLACK","kind":"WRITTEN","eventKey":"Ev1","messageKey":"SLACK C1 1.0",\
            "channel":"C1","ts":"1.0","root":null,"member":"U1","name":null,"home":null,\
            "mentioned":false,"text":"Hello","files":[]}""")
        .update();
    long id = desk().sql.sql("select max(id) from chat_event").query(Long.class).single();
    desk().engine.getRuntimeService().startProcessInstanceByKey("chatIntake", "chat " + id);
    desk().runDueJobs();
    assertThat(desk().sql.sql("select state from chat_event").query(String.class).list())
        .as("the channel is nobody's")
        .containsExactly("QUARANTINED");
    assertThat(
            desk()
                .engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("chatIntake")
                .count())
        .isZero();
  }
}
