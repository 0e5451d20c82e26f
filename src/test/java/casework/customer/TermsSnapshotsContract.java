package casework.customer;

import static casework.customer.Situations.line;
import static casework.customer.Situations.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What keeping terms comes to, on whatever database. */
abstract class TermsSnapshotsContract {

  private static final EffectiveTerms GOLD = terms("Gold");

  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private final CountDownLatch isOtherFinished = new CountDownLatch(1);

  private JdbcClient sql;
  private TransactionTemplate transaction;
  private TermsSnapshots snapshots;

  abstract DataSource database();

  /** Returns a query for the number of sessions that wait for another one's lock. */
  abstract String waitingSessions();

  @BeforeEach
  void startWithNoTerms() {
    DataSource database = database();
    Flyway flyway =
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:db/migration")
            .cleanDisabled(false)
            .load();
    flyway.clean();
    flyway.migrate();
    sql = JdbcClient.create(database);
    var transactions = new JdbcTransactionManager(database);
    transaction = new TransactionTemplate(transactions);
    snapshots = new TermsSnapshots(sql, transactions);
  }

  @AfterEach
  void stopTheOther() {
    other.shutdownNow();
  }

  @Test
  void keepsEqualTermsOnce() {
    snapshots.keep(GOLD);
    snapshots.keep(terms("Gold"));
    assertThat(versions()).isEqualTo(1);
    assertThat(snapshots.get(GOLD.version())).isEqualTo(GOLD);
  }

  @Test
  void letsTwoWhoBringEqualTermsAtTheSameMomentBothGoOn() throws Exception {
    Future<?> second =
        transaction.execute(
            status -> {
              snapshots.keep(GOLD);
              Future<?> keeping = other.submit(this::keepAndAddCustomer);
              awaitTheOther();
              return keeping;
            });
    second.get(10, TimeUnit.SECONDS);
    assertThat(versions()).isEqualTo(1);
    assertThat(count("select count(*) from customer")).isEqualTo(1);
  }

  @Test
  void keepsTermsAgainWhoseFirstTransactionCameToNothing() {
    EffectiveTerms special = terms("Gold", line(1, "hours", "24x7"));
    transaction.executeWithoutResult(
        status -> {
          snapshots.keep(special);
          status.setRollbackOnly();
        });
    assertThat(versions()).isZero();
    snapshots.keep(special);
    assertThat(versions()).isEqualTo(1);
  }

  /** What comes after the terms in the same transaction must still be possible. */
  private void keepAndAddCustomer() {
    try {
      transaction.executeWithoutResult(
          status -> {
            snapshots.keep(GOLD);
            sql.sql("insert into customer (customer_key, name, zone) values ('a', 'A', 'UTC')")
                .update();
          });
    } finally {
      isOtherFinished.countDown();
    }
  }

  /** Waits until the other one waits for this transaction, or has not needed to. */
  private void awaitTheOther() {
    while (count(waitingSessions()) == 0 && isOtherFinished.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  private long versions() {
    return count("select count(*) from terms_snapshot");
  }

  private long count(String query) {
    return sql.sql(query).query(Long.class).single();
  }
}
