package casework.oncall;

import casework.supportcase.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to hand over which case. */
@Repository
class HandOverRows {

  private final JdbcClient sql;

  HandOverRows(JdbcClient sql) {
    this.sql = sql;
  }

  void add(long caseId, String owner, Line line, String processInstance, Instant at) {
    sql.sql(
            """
            insert into shift_hand_over (case_id, owner, line, process_instance, began_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(caseId, owner, line.name(), processInstance, time(at))
        .update();
  }

  Optional<HandOver> openOf(long caseId) {
    return sql.sql("select * from shift_hand_over where case_id = ? and ended_at is null")
        .param(caseId)
        .query(HandOverRows::handOver)
        .optional();
  }

  void end(HandOver handOver, String how, Instant at) {
    sql.sql("update shift_hand_over set ended_at = ?, ended_how = ? where id = ?")
        .params(time(at), how, handOver.id())
        .update();
  }

  private static HandOver handOver(ResultSet row, int number) throws SQLException {
    return new HandOver(
        row.getLong("id"),
        row.getLong("case_id"),
        row.getString("owner"),
        Line.valueOf(row.getString("line")),
        row.getString("process_instance"));
  }

  private static OffsetDateTime time(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
