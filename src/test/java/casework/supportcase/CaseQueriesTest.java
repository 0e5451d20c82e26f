package casework.supportcase;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class CaseQueriesTest extends CaseQueriesContract {

  @Override
  DataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:mem:queries;DB_CLOSE_DELAY=-1");
    return database;
  }

  @Override
  String vendor() {
    return "h2";
  }
}
