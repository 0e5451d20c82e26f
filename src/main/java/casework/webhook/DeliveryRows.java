package casework.webhook;

import casework.outbox.MessageState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was put into the outbox for webhooks, with where each message is. */
@Repository
class DeliveryRows {

  private static final String SELECT =
      """
      select d.outbox_id, d.message_id, d.event, d.happened_at, d.replayed_by,
        m.case_id, m.state, m.attempts, m.problem, a.at as last_at, a.status, a.said
      from webhook_delivery d join outbox_message m on m.id = d.outbox_id
        left join webhook_attempt a on a.id =
          (select max(l.id) from webhook_attempt l where l.outbox_id = d.outbox_id)
      where d.webhook_id = :webhook
      """;

  private final JdbcClient sql;

  DeliveryRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** What of a delivery is known when it is put. */
  record Put(long outboxId, String messageId, String event, Instant happenedAt) {}

  void add(long webhook, Put put, @Nullable String replayedBy) {
    sql.sql(
            """
            insert into webhook_delivery (outbox_id, webhook_id, message_id, event, happened_at,
              replayed_by)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            put.outboxId(),
            webhook,
            put.messageId(),
            put.event(),
            WebhookRows.time(put.happenedAt()),
            replayedBy)
        .update();
  }

  /** Returns deliveries, the newest first. */
  List<WebhookDelivery> list(long webhook, @Nullable Long before, int most) {
    return sql.sql(
            SELECT
                + " and d.outbox_id < :before order by d.outbox_id desc fetch first "
                + most
                + " rows only")
        .param("webhook", webhook)
        .param("before", before == null ? Long.MAX_VALUE : before)
        .query(DeliveryRows::delivery)
        .list();
  }

  Optional<WebhookDelivery> find(long webhook, long outboxId) {
    return sql.sql(SELECT + " and d.outbox_id = :id")
        .param("webhook", webhook)
        .param("id", outboxId)
        .query(DeliveryRows::delivery)
        .optional();
  }

  /** Returns what happened in a span of time, each message once, in the order of its stream. */
  List<WebhookDelivery> between(long webhook, Instant from, Instant to, int most) {
    return sql.sql(
            SELECT
                + """
                   and d.replayed_by is null and m.case_id is not null
                   and d.happened_at >= :from and d.happened_at < :to
                 order by d.outbox_id fetch first %d rows only
                """
                    .formatted(most))
        .param("webhook", webhook)
        .param("from", WebhookRows.time(from))
        .param("to", WebhookRows.time(to))
        .query(DeliveryRows::delivery)
        .list();
  }

  /** Returns the messages that wait for a person. */
  List<Long> stuckOf(long webhook) {
    return sql.sql(
            """
            select d.outbox_id from webhook_delivery d join outbox_message m on m.id = d.outbox_id
            where d.webhook_id = ? and m.state in ('UNCLEAR', 'GIVEN_UP') order by d.outbox_id
            """)
        .param(webhook)
        .query(Long.class)
        .list();
  }

  private static WebhookDelivery delivery(ResultSet row, int number) throws SQLException {
    Long caseId = row.getObject("case_id", Long.class);
    return new WebhookDelivery(
        row.getLong("outbox_id"),
        row.getString("message_id"),
        row.getString("event"),
        caseId == null ? null : "CW-%06d".formatted(caseId),
        Objects.requireNonNull(WebhookRows.instant(row, "happened_at")),
        MessageState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        WebhookRows.instant(row, "last_at"),
        row.getObject("status", Integer.class),
        row.getString("said"),
        row.getString("problem"),
        row.getString("replayed_by"));
  }
}
