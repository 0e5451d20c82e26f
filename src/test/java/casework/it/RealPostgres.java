package casework.it;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * A real PostgreSQL: the one that {@code CASEWORK_DB_URL} names, or else one that this starts from
 * its own binaries. Its schema must be empty, or one of an earlier run.
 */
@TestConfiguration(proxyBeanMethods = false)
class RealPostgres {

  /** Where no database is named. */
  static final class NoneNamed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return System.getenv("CASEWORK_DB_URL") == null;
    }
  }

  /** Spring closes it, after the pool that depends on it; its own hook would race Spring's. */
  @Bean(destroyMethod = "close")
  @Conditional(NoneNamed.class)
  EmbeddedPostgres embeddedPostgres() throws IOException {
    return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
  }

  @Bean
  @Conditional(NoneNamed.class)
  DataSource dataSource(EmbeddedPostgres postgres) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
    pool.setMaximumPoolSize(10);
    return pool;
  }
}
