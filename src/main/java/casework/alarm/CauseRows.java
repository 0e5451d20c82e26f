package casework.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The causes of alarms. */
@Repository
class CauseRows {

  private final JdbcClient sql;

  CauseRows(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Finds a cause and keeps others from working on it until the transaction ends; makes it where
   * there was none.
   */
  AlarmCause lock(long customer, String cause) {
    Optional<AlarmCause> known = find(customer, cause);
    if (known.isPresent()) {
      return known.get();
    }
    sql.sql("insert into alarm_cause (customer_id, cause) values (?, ?)")
        .params(customer, cause)
        .update();
    return find(customer, cause).orElseThrow();
  }

  private Optional<AlarmCause> find(long customer, String cause) {
    return sql.sql("select * from alarm_cause where customer_id = ? and cause = ? for update")
        .params(customer, cause)
        .query(CauseRows::cause)
        .optional();
  }

  /** Finds a cause and keeps others from working on it until the transaction ends. */
  Optional<AlarmCause> lock(long id) {
    return sql.sql("select * from alarm_cause where id = ? for update")
        .param(id)
        .query(CauseRows::cause)
        .optional();
  }

  List<AlarmCause> ofCase(long caseId) {
    return sql.sql("select * from alarm_cause where case_id = ? order by id")
        .param(caseId)
        .query(CauseRows::cause)
        .list();
  }

  /** Says which case a cause has, and the most urgent severity that its alarms gave it. */
  void hasCase(long id, long caseId, @Nullable Integer severity) {
    sql.sql("update alarm_cause set case_id = ?, severity = ? where id = ?")
        .params(caseId, severity, id)
        .update();
  }

  /** Proposes to resolve the case, or nothing any more. */
  void propose(long id, @Nullable String text, @Nullable Instant at) {
    sql.sql("update alarm_cause set proposal = ?, proposed_at = ? where id = ?")
        .params(text, at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC), id)
        .update();
  }

  private static AlarmCause cause(ResultSet row, int number) throws SQLException {
    OffsetDateTime proposed = row.getObject("proposed_at", OffsetDateTime.class);
    return new AlarmCause(
        row.getLong("id"),
        row.getString("cause"),
        row.getObject("case_id", Long.class),
        row.getObject("severity", Integer.class),
        row.getString("proposal"),
        proposed == null ? null : proposed.toInstant());
  }
}
