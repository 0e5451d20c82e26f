package casework.attachment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is being stored and belongs to no case yet: written before the file, so that a file whose
 * upload came to nothing can be found again, whatever happened.
 */
@Repository
class UploadRows {

  private final JdbcClient sql;
  private final TransactionTemplate apart;

  UploadRows(JdbcClient sql, PlatformTransactionManager transactions) {
    this.sql = sql;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Writes that a file will be stored, whatever becomes of the running transaction. */
  void begin(String key, Instant at) {
    apart.executeWithoutResult(
        status ->
            sql.sql("insert into file_upload (file_key, begun_at) values (?, ?)")
                .params(key, time(at))
                .update());
  }

  /**
   * Gives a file to whoever attaches it, in the running transaction.
   *
   * @throws IllegalStateException if it was taken away meanwhile, as too old
   */
  void claim(String key) {
    if (sql.sql("delete from file_upload where file_key = ?").param(key).update() != 1) {
      throw new IllegalStateException("The upload " + key + " took so long that it was given up");
    }
  }

  /** Forgets an upload whose file is gone. */
  void forget(String key) {
    apart.executeWithoutResult(
        status -> sql.sql("delete from file_upload where file_key = ?").param(key).update());
  }

  List<String> begunBefore(Instant limit, int most) {
    return sql.sql(
            """
            select file_key from file_upload where begun_at < ? order by begun_at
            fetch first %d rows only
            """
                .formatted(most))
        .param(time(limit))
        .query(String.class)
        .list();
  }

  private static OffsetDateTime time(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
