package casework.bench;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies a case many times by SQL: its row, its ledger and what the engine holds of its running
 * process, under ids of their own. The engine's history is not copied. Raising as many one by one
 * would take longer than all that is measured.
 */
final class Copies {

  private static final List<String> ENGINE_TABLES =
      List.of(
          "act_ru_execution",
          "act_ru_task",
          "act_ru_variable",
          "act_ru_job",
          "act_ru_event_subscr");
  private static final Set<String> OF_DEFINITIONS = Set.of("job_def_id_", "deployment_id_");
  private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  /** The ids of the copies, and by how many seconds their times lie apart. */
  private record Range(long first, int copies, int spread) {

    long last() {
      return first + copies - 1;
    }

    /** A copy's task is due as much later as the copy itself, and as much older. */
    String apart(String column) {
      String seconds = "make_interval(secs => (n - %d) * %d)".formatted(first, spread);
      return switch (column) {
        case "due_date_" -> "::timestamp + " + seconds;
        case "create_time_" -> "::timestamp - " + seconds;
        default -> "";
      };
    }
  }

  private final JdbcTemplate sql;

  Copies(JdbcTemplate sql) {
    this.sql = sql;
  }

  /**
   * Copies a case.
   *
   * @param number the case to be copied
   * @param firstId the first copy's id; the others follow
   * @param spread by how many seconds the due times and the receipt of copies lie apart
   */
  void make(String number, long firstId, int copies, int spread) {
    long id = Long.parseLong(number.substring("CW-".length()));
    copyCase(id, firstId, copies, spread);
    sql.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              var same = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
              copyEngine(same, number, new Range(firstId, copies, spread));
              return true;
            });
  }

  /** What refers to each other is copied together, so the database need not check each row. */
  private static void copyEngine(JdbcTemplate sql, String number, Range range) {
    String executions =
        "select id_ from act_ru_execution where business_key_ = '%s'".formatted(number);
    String tasks = "select id_ from act_ru_task where proc_inst_id_ in (%s)".formatted(executions);
    sql.execute("set session_replication_role = replica");
    try {
      for (String table : ENGINE_TABLES) {
        copy(sql, table, instanceColumn(table), executions, number, range);
      }
      copy(sql, "act_ru_identitylink", "task_id_", tasks, number, range);
    } finally {
      sql.execute("reset session_replication_role");
    }
  }

  private static String instanceColumn(String table) {
    return table.equals("act_ru_job") ? "process_instance_id_" : "proc_inst_id_";
  }

  private void copyCase(long id, long firstId, int copies, int spread) {
    String row =
        """
        insert into support_case select copy.* from support_case t, generate_series(0, %3$d) n,
          jsonb_populate_record(null::support_case, to_jsonb(t) || jsonb_build_object(
            'id', %2$d + n,
            'subject', t.subject || ' no. ' || n,
            'process_instance', t.process_instance || '-' || (%2$d + n),
            'received_at', t.received_at - make_interval(secs => n * %4$d),
            'next_due', t.next_due + make_interval(secs => n * %4$d))) copy
        where t.id = %1$d
        """;
    sql.execute(row.formatted(id, firstId, copies - 1, spread));
    sql.execute(
        """
        insert into ledger_entry (case_id, seq, at, kind, actor, data)
        select %2$d + n, seq, at - make_interval(secs => n * %4$d), kind, actor, data
        from ledger_entry, generate_series(0, %3$d) n where case_id = %1$d
        """
            .formatted(id, firstId, copies - 1, spread));
  }

  /**
   * Every id of the instance gets the copy's number behind it; those of definitions stay. All rows
   * are made by one statement, so that those which refer to each other come together.
   */
  private static void copy(
      JdbcTemplate sql, String table, String column, String ids, String number, Range range) {
    List<Object> values = new ArrayList<>();
    List<String> rows =
        sql.query(
            "select * from %s where %s in (%s)".formatted(table, column, ids),
            (row, place) -> row(row, number, range, values));
    if (!rows.isEmpty()) {
      sql.update(
          "insert into %s select copy.* from generate_series(%d, %d) n, lateral (%s) copy"
              .formatted(table, range.first, range.last(), String.join(" union all ", rows)),
          values.toArray());
    }
  }

  private static String row(ResultSet row, String number, Range range, List<Object> values)
      throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    List<String> copied = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      Object value = row.getObject(i);
      String copy = "?";
      if (value == null) {
        copy = "null";
      } else {
        values.add(value);
        if (value instanceof String text) {
          copy = text(columns.getColumnName(i), text, number, values);
        }
        copy += range.apart(columns.getColumnName(i));
      }
      copied.add("cast(%s as %s)".formatted(copy, columns.getColumnTypeName(i)));
    }
    return "select " + String.join(", ", copied);
  }

  private static String text(String column, String text, String number, List<Object> values) {
    if (text.matches(ID) && !OF_DEFINITIONS.contains(column)) {
      return "? || '-' || n";
    }
    if (!text.contains(number)) {
      return "?";
    }
    values.add(number);
    return "replace(?, ?, 'CW-' || lpad(n::text, 6, '0'))";
  }
}
