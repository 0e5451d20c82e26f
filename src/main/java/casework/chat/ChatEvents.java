package casework.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The messages that were taken. */
@Repository
class ChatEvents {

  private static final int LONGEST_NAME = 200;

  private static final String SELECT =
      """
      select e.id, e.service, e.channel, e.said, e.received_at, e.state, e.reason, e.sender,
        e.contact_id, c.customer_key, e.case_id, e.decided_by
      from chat_event e left join customer c on c.id = e.customer_id
      """;

  private final JdbcClient sql;
  private final ObjectMapper json;

  ChatEvents(JdbcClient sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** A message as it was taken. */
  record Row(ChatMessage message, int failures) {}

  /** A message that is in a case, with the files that came with it. */
  record Taken(ChatMessage message, long caseId, String actor) {}

  /**
   * What is decided about a message.
   *
   * @param actor as whom its sender stands in the ledger
   */
  record Verdict(
      ChatState state,
      @Nullable String reason,
      String sender,
      String actor,
      @Nullable Long contact,
      @Nullable Long customer,
      @Nullable Long caseId) {}

  /** Takes a message; fails with a duplicate key if it was taken before. */
  long add(ChatMessage message, Instant now) {
    var key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into chat_event (service, event_key, message_key, stream, channel, message, said,
              received_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            message.service().name(),
            message.eventKey(),
            message.messageKey(),
            message.stream(),
            message.channel(),
            write(message),
            message.text(),
            time(now),
            ChatState.WAITING.name())
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  boolean isKnown(ChatMessage message) {
    return sql.sql("select count(*) from chat_event where event_key = ? or message_key = ?")
            .params(message.eventKey(), message.messageKey())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Finds a message that is not settled. */
  Optional<Row> waiting(long id) {
    return row(id, "");
  }

  /** Locks a message; empty if it is settled. */
  Optional<Row> lockWaiting(long id) {
    return row(id, " for update");
  }

  private Optional<Row> row(long id, String more) {
    return sql.sql(
            "select message, failures from chat_event where id = ? and state = 'WAITING'" + more)
        .param(id)
        .query((row, number) -> new Row(read(row.getString("message")), row.getInt("failures")))
        .optional();
  }

  /** Finds a message that is in a case. */
  Optional<Taken> taken(long id) {
    return sql.sql(
            """
            select message, case_id, actor from chat_event
            where id = ? and state in ('ACCEPTED', 'RAISED') and case_id is not null
            """)
        .param(id)
        .query(
            (row, number) ->
                new Taken(
                    read(row.getString("message")), row.getLong("case_id"), row.getString("actor")))
        .optional();
  }

  /** Returns the messages of a conversation that wait, up to one of them, in their order. */
  List<Long> waitingUpTo(long id) {
    return sql.sql(
            """
            select e.id from chat_event e join chat_event me on me.stream = e.stream
            where me.id = ? and e.id <= me.id and e.state = 'WAITING' order by e.id
            """)
        .param(id)
        .query(Long.class)
        .list();
  }

  /** Settles a message. What is nothing for us is not kept. */
  void settle(long id, Verdict verdict) {
    boolean ignored = verdict.state() == ChatState.IGNORED;
    sql.sql(
            """
            update chat_event set state = ?, reason = ?, sender = ?, actor = ?, contact_id = ?,
              customer_id = ?, case_id = ?, said = case when ? then '' else said end,
              message = case when ? then '{}' else message end
            where id = ?
            """)
        .params(
            verdict.state().name(),
            verdict.reason(),
            cut(verdict.sender()),
            verdict.actor(),
            verdict.contact(),
            verdict.customer(),
            verdict.caseId(),
            ignored,
            ignored,
            id)
        .update();
  }

  void failed(long id) {
    sql.sql("update chat_event set failures = failures + 1 where id = ?").param(id).update();
  }

  /** Decides about a quarantined message; false if somebody else did. */
  boolean decide(
      long id,
      ChatState state,
      @Nullable Long caseId,
      @Nullable String reason,
      String by,
      Instant now) {
    return sql.sql(
                """
                update chat_event set state = ?, case_id = ?, reason = coalesce(?, reason),
                  decided_by = ?, decided_at = ?
                where id = ? and state = 'QUARANTINED'
                """)
            .params(state.name(), caseId, reason, by, time(now), id)
            .update()
        > 0;
  }

  /** The case that a message joined, by the message's own id. */
  Optional<Long> caseOf(ChatService service, String channel, String ts) {
    return sql.sql("select case_id from chat_event where message_key = ? and case_id is not null")
        .param(messageKey(service, channel, ts))
        .query(Long.class)
        .optional();
  }

  static String messageKey(ChatService service, String channel, String ts) {
    return "%s %s %s".formatted(service, channel, ts);
  }

  long quarantinedSince(String channel, Instant since) {
    return sql.sql(
            """
            select count(*) from chat_event
            where channel = ? and received_at > ? and state = 'QUARANTINED'
            """)
        .params(channel, time(since))
        .query(Long.class)
        .single();
  }

  Optional<ReceivedChat> find(long id) {
    return sql.sql(SELECT + " where e.id = ?").param(id).query(ChatEvents::received).optional();
  }

  List<ReceivedChat> list(ChatState state, int most) {
    return sql.sql(
            SELECT + " where e.state = ? order by e.id desc fetch first " + most + " rows only")
        .param(state.name())
        .query(ChatEvents::received)
        .list();
  }

  boolean isSettled(long event, String file) {
    return sql.sql("select count(*) from chat_file where event_id = ? and file = ?")
            .params(event, file)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Settles a file; fails with a duplicate key if somebody else did. */
  void settleFile(long event, String file) {
    sql.sql("insert into chat_file (event_id, file) values (?, ?)").params(event, file).update();
  }

  private ChatMessage read(String message) {
    try {
      return json.readValue(message, ChatMessage.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("A message that we wrote cannot be read", damaged);
    }
  }

  private String write(ChatMessage message) {
    try {
      return json.writeValueAsString(message);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A message is plain values", impossible);
    }
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  private static ReceivedChat received(ResultSet row, int number) throws SQLException {
    Long caseId = row.getObject("case_id", Long.class);
    return new ReceivedChat(
        row.getLong("id"),
        ChatService.valueOf(row.getString("service")),
        row.getString("channel"),
        row.getString("said"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        ChatState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("sender"),
        row.getObject("contact_id", Long.class),
        row.getString("customer_key"),
        caseId == null ? null : "CW-%06d".formatted(caseId),
        row.getString("decided_by"));
  }

  private static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
