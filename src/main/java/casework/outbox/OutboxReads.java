package casework.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outgoing messages as people see them: without what they say. */
@Repository
class OutboxReads {

  private static final String SELECT =
      """
      select id, channel, address, stream, case_id, state, held_until, put_at, changed_at, attempts,
        problem, remote_id, settled_by
      from outbox_message
      """;

  private final JdbcClient sql;

  OutboxReads(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<OutboxMessage> find(long id) {
    return sql.sql(SELECT + " where id = ?").param(id).query(OutboxReads::message).optional();
  }

  List<OutboxMessage> all(Collection<Long> ids) {
    return sql.sql(SELECT + " where id in (:ids)")
        .param("ids", ids)
        .query(OutboxReads::message)
        .list();
  }

  List<OutboxMessage> list(
      Set<MessageState> states, @Nullable String channel, @Nullable Long before, int most) {
    StringBuilder where = new StringBuilder(" where id < ?");
    List<Object> values = new ArrayList<>();
    values.add(before == null ? Long.MAX_VALUE : before);
    if (!states.isEmpty()) {
      where.append(" and state in (?").append(", ?".repeat(states.size() - 1)).append(')');
      states.forEach(state -> values.add(state.name()));
    }
    if (channel != null) {
      where.append(" and channel = ?");
      values.add(channel);
    }
    return sql.sql(SELECT + where + " order by id desc fetch first " + most + " rows only")
        .params(values)
        .query(OutboxReads::message)
        .list();
  }

  private static OutboxMessage message(ResultSet row, int number) throws SQLException {
    Long caseId = row.getObject("case_id", Long.class);
    return new OutboxMessage(
        row.getLong("id"),
        row.getString("channel"),
        row.getString("address"),
        row.getString("stream"),
        caseId == null ? null : "CW-%06d".formatted(caseId),
        MessageState.valueOf(row.getString("state")),
        instant(row, "held_until"),
        row.getObject("put_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"),
        row.getString("problem"),
        row.getString("remote_id"),
        row.getString("settled_by"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
