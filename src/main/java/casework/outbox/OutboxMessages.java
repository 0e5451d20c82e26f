package casework.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of outgoing messages, as delivery reads and moves them. */
@Repository
class OutboxMessages {

  private static final int LONGEST_PROBLEM = 1000;

  private final JdbcClient sql;

  OutboxMessages(JdbcClient sql) {
    this.sql = sql;
  }

  /** A message with what it says. */
  record Row(Outgoing message, MessageState state) {}

  long add(Outgoing message, @Nullable Instant heldUntil, boolean released, Instant now) {
    return insert(message, MessageState.WAITING, heldUntil, released, now, null);
  }

  long addUnsent(Outgoing message, String reason, Instant now) {
    return insert(message, MessageState.UNSENT, null, false, now, reason);
  }

  private long insert(
      Outgoing message,
      MessageState state,
      @Nullable Instant heldUntil,
      boolean released,
      Instant now,
      @Nullable String problem) {
    var key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into outbox_message (channel, address, stream, case_id, payload, state, released,
              held_until, put_at, changed_at, problem)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            message.channel(),
            message.address(),
            message.stream(),
            message.caseId(),
            message.payload(),
            state.name(),
            released,
            time(heldUntil),
            time(now),
            time(now),
            problem)
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  /**
   * Returns what a stream has not settled yet, and keeps it from being settled before the
   * transaction ends: whoever settles the last one must see what was put behind it.
   */
  List<Long> lockOpenOf(String stream) {
    return sql.sql(
            "select id from outbox_message where stream = :stream and state in (:open)"
                + " order by id for update")
        .param("stream", stream)
        .param("open", names(MessageState.OPEN))
        .query(Long.class)
        .list();
  }

  Optional<Row> find(long id) {
    return sql.sql(
            "select channel, address, stream, case_id, payload, state from outbox_message where id = ?")
        .param(id)
        .query(
            (row, number) ->
                new Row(
                    new Outgoing(
                        row.getString("channel"),
                        row.getString("address"),
                        row.getString("stream"),
                        row.getObject("case_id", Long.class),
                        row.getString("payload")),
                    MessageState.valueOf(row.getString("state"))))
        .optional();
  }

  /** Moves a message on from any of some states; false if it is in none of them. */
  boolean move(
      long id,
      Collection<MessageState> from,
      MessageState to,
      @Nullable String problem,
      @Nullable String by,
      Instant now) {
    return sql.sql(
                """
                update outbox_message set state = :to, problem = :problem, changed_at = :now,
                  settled_by = coalesce(:by, settled_by)
                where id = :id and state in (:from)
                """)
            .param("to", to.name())
            .param("problem", cut(problem))
            .param("now", time(now))
            .param("by", by)
            .param("id", id)
            .param("from", names(from))
            .update()
        > 0;
  }

  /** Says that an attempt begins. */
  void attempt(long id, Instant now) {
    sql.sql(
            """
            update outbox_message set state = 'SENDING', attempts = attempts + 1, changed_at = ?
            where id = ?
            """)
        .params(time(now), id)
        .update();
  }

  /** Settles what arrived; nobody needs what a message about no case said any more. */
  void sent(long id, String remoteId, Instant now) {
    sql.sql(
            """
            update outbox_message set state = 'SENT', remote_id = ?, problem = null, changed_at = ?,
              payload = case when case_id is null then '{}' else payload end
            where id = ?
            """)
        .params(remoteId, time(now), id)
        .update();
  }

  /** Returns the first message of a stream that is not settled, unless its process is running. */
  Optional<Waiting> nextOf(String stream) {
    return sql.sql(
            """
            select id, released, held_until from outbox_message
            where stream = :stream and state in (:open) order by id fetch first 1 rows only
            """)
        .param("stream", stream)
        .param("open", names(MessageState.OPEN))
        .query(
            (row, number) ->
                new Waiting(
                    row.getLong("id"),
                    row.getBoolean("released"),
                    instant(row.getObject("held_until", OffsetDateTime.class))))
        .optional()
        .filter(next -> !next.released());
  }

  record Waiting(long id, boolean released, @Nullable Instant heldUntil) {}

  /** Says that a message's process starts now; false if somebody else did. */
  boolean release(long id) {
    return sql.sql("update outbox_message set released = true where id = ? and released = false")
            .param(id)
            .update()
        > 0;
  }

  Optional<Long> lastTo(long caseId, String channel, String address) {
    return sql.sql(
            """
            select id from outbox_message where case_id = ? and channel = ? and address = ?
            order by id desc fetch first 1 rows only
            """)
        .params(caseId, channel, address)
        .query(Long.class)
        .optional();
  }

  private static List<String> names(Collection<MessageState> states) {
    return states.stream().map(Enum::name).toList();
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null || text.length() <= LONGEST_PROBLEM
        ? text
        : text.substring(0, LONGEST_PROBLEM);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
