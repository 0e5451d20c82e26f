package casework.deprecation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to notices: read, and added to, never altered. */
@Repository
class DeprecationHistory {

  private static final int LONGEST = 2_000;

  private final JdbcClient sql;

  DeprecationHistory(JdbcClient sql) {
    this.sql = sql;
  }

  void add(long deprecation, Instant at, EventKind kind, String actor, String detail) {
    sql.sql(
            "insert into deprecation_event (deprecation_id, at, kind, actor, detail)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            deprecation,
            DeprecationRows.time(at),
            kind.name(),
            actor,
            detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST))
        .update();
  }

  List<DeprecationEvent> of(long deprecation) {
    return sql.sql("select * from deprecation_event where deprecation_id = ? order by id")
        .param(deprecation)
        .query(
            (row, number) ->
                new DeprecationEvent(
                    Objects.requireNonNull(DeprecationRows.instant(row, "at")),
                    EventKind.valueOf(row.getString("kind")),
                    row.getString("actor"),
                    row.getString("detail")))
        .list();
  }
}
