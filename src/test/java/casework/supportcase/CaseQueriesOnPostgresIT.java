package casework.supportcase;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

class CaseQueriesOnPostgresIT extends CaseQueriesContract {

  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  DataSource database() {
    return server.getPostgresDatabase();
  }

  @Override
  String vendor() {
    return "postgresql";
  }

  @Override
  void forget(long id) {
    JdbcClient.create(database())
        .sql("delete from case_words where case_id = ?")
        .param(id)
        .update();
    super.forget(id);
  }
}
