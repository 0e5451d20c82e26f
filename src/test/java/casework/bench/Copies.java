package casework.bench;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

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
    for (String table : ENGINE_TABLES) {
      copyEngine(
          table,
          "proc_inst_id_".equals(instanceColumn(table)) ? "proc_inst_id_" : "process_instance_id_",
          "select id_ from act_ru_execution where business_key_ = '" + number + "'",
          number,
          firstId,
          copies);
    }
    String tasks =
        "select id_ from act_ru_task where proc_inst_id_ in"
            + " (select id_ from act_ru_execution where business_key_ = '%s')".formatted(number);
    copyEngine("act_ru_identitylink", "task_id_", tasks, number, firstId, copies);
    sql.execute(
        """
        update act_ru_task t set due_date_ = s.next_due,
          create_time_ = t.create_time_ - make_interval(secs => (s.id - %1$d) * %3$d)
        from support_case s, act_ru_execution e
        where s.id between %1$d and %2$d and e.id_ = t.proc_inst_id_
          and e.business_key_ = 'CW-' || lpad(s.id::text, 6, '0')
        """
            .formatted(firstId, firstId + copies - 1, spread));
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
  private void copyEngine(
      String table, String column, String ids, String number, long firstId, int copies) {
    List<Object> values = new ArrayList<>();
    List<String> rows =
        sql.query(
            "select * from %s where %s in (%s)".formatted(table, column, ids),
            (row, place) -> row(row, number, values));
    if (!rows.isEmpty()) {
      sql.update(
          "insert into %s select copy.* from generate_series(%d, %d) n, lateral (%s) copy"
              .formatted(table, firstId, firstId + copies - 1, String.join(" union all ", rows)),
          values.toArray());
    }
  }

  private static String row(ResultSet row, String number, List<Object> values) throws SQLException {
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
