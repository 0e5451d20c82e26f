package casework.knowledge;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class ArticlesTest extends ArticlesContract {

  @Override
  DataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:mem:articles;DB_CLOSE_DELAY=-1");
    return database;
  }

  @Override
  String vendor() {
    return "h2";
  }
}
