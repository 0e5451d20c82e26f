package casework.customer;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class TermsSnapshotsTest extends TermsSnapshotsContract {

  @Override
  DataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:mem:snapshots;DB_CLOSE_DELAY=-1");
    return database;
  }

  @Override
  String waitingSessions() {
    // It tries again and again rather than wait, so it names no blocker.
    return """
        select count(*) from information_schema.sessions
        where executing_statement like 'insert into terms_snapshot%'
        """;
  }
}
