package casework.engine;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Indexes on the engine's tasks for the lists of Tasklist, which it has none for: with them, a page
 * is read in the order in which tasks fall due, however many there are.
 */
final class TaskIndexes {

  private static final List<String> ALL =
      List.of(
          "create index if not exists casework_task_by_due on ACT_RU_TASK (DUE_DATE_)",
          "create index if not exists casework_task_by_kind"
              + " on ACT_RU_TASK (TASK_DEF_KEY_, DUE_DATE_)");

  private TaskIndexes() {}

  /** Makes those that are missing; the engine has made its tables before. */
  static void make(DataSource database) {
    JdbcTemplate sql = new JdbcTemplate(database);
    ALL.forEach(sql::execute);
  }
}
