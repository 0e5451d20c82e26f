package casework.supportcase;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Broadcasts, and which cases have each. */
@Repository
class BroadcastRows {

  private final JdbcClient sql;

  BroadcastRows(JdbcClient sql) {
    this.sql = sql;
  }

  record Kept(long id, boolean solution, String text) {}

  Optional<Kept> find(long parent, Actor by, String key) {
    return sql.sql(
            """
            select id, solution, body from broadcast
            where parent_id = ? and actor = ? and request_key = ?
            """)
        .params(parent, by.id(), key)
        .query(
            (row, number) ->
                new Kept(row.getLong("id"), row.getBoolean("solution"), row.getString("body")))
        .optional();
  }

  long add(
      long parent,
      Actor by,
      String key,
      boolean solution,
      String text,
      Instant at,
      List<String> cases) {
    var id = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into broadcast (parent_id, actor, request_key, solution, body, sent_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(parent, by.id(), key, solution, text, time(at))
        .update(id, "id");
    long broadcast = Objects.requireNonNull(id.getKeyAs(Long.class));
    cases.forEach(
        number ->
            sql.sql("insert into broadcast_case (broadcast_id, case_id) values (?, ?)")
                .params(broadcast, SupportCase.idOf(number))
                .update());
    return broadcast;
  }

  List<String> casesOf(long broadcast) {
    return sql
        .sql("select case_id from broadcast_case where broadcast_id = ? order by case_id")
        .param(broadcast)
        .query(Long.class)
        .list()
        .stream()
        .map(SupportCase::numberOf)
        .toList();
  }

  /** Claims a case for a broadcast; false if it has it. */
  boolean claim(long broadcast, long caseId, Instant at) {
    return sql.sql(
                """
                update broadcast_case set told_at = ?
                where broadcast_id = ? and case_id = ? and told_at is null
                """)
            .params(time(at), broadcast, caseId)
            .update()
        > 0;
  }

  private static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
