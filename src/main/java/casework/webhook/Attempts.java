package casework.webhook;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls of endpoints, as they went; only ever added to. */
@Repository
class Attempts {

  private static final int LONGEST = 600;

  private final JdbcClient sql;

  Attempts(JdbcClient sql) {
    this.sql = sql;
  }

  void answered(long outboxId, long webhook, EndpointClient.Answer answer, Instant at) {
    sql.sql(
            """
            insert into webhook_attempt (outbox_id, webhook_id, at, arrived, status, said)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            outboxId,
            webhook,
            WebhookRows.time(at),
            answer.isAccepted(),
            answer.status(),
            cut(answer.excerpt()))
        .update();
  }

  void unanswered(long outboxId, long webhook, String why, Instant at) {
    sql.sql(
            """
            insert into webhook_attempt (outbox_id, webhook_id, at, arrived, said)
            values (?, ?, ?, false, ?)
            """)
        .params(outboxId, webhook, WebhookRows.time(at), cut(why))
        .update();
  }

  /** Whether a webhook has had calls since before an instant, and not one of them since arrived. */
  boolean isDeadSince(Webhook webhook, Instant since) {
    return sql.sql(
                """
                select count(*) from webhook_attempt
                where webhook_id = :webhook and arrived = false and at <= :since and at >= :on
                  and id > coalesce((select max(id) from webhook_attempt
                    where webhook_id = :webhook and arrived = true), 0)
                """)
            .param("webhook", webhook.id())
            .param("since", WebhookRows.time(since))
            .param("on", WebhookRows.time(webhook.since()))
            .query(Long.class)
            .single()
        > 0;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
