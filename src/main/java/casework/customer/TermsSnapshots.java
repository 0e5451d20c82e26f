package casework.customer;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NESTED;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Effective terms by their version, kept for good: what a case ran under can be read as long as the
 * case. A version names its content, so what was read once never goes stale.
 */
@Repository
public class TermsSnapshots {

  private final JdbcClient sql;
  private final TransactionTemplate undoable;
  private final TermsJson json = new TermsJson();
  private final Map<String, EffectiveTerms> read = new ConcurrentHashMap<>();
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  TermsSnapshots(JdbcClient sql, PlatformTransactionManager transactions) {
    this.sql = sql;
    // Up to a savepoint: PostgreSQL would not let the caller's transaction go on after a duplicate.
    this.undoable =
        new TransactionTemplate(transactions, new DefaultTransactionDefinition(PROPAGATION_NESTED));
  }

  /**
   * Returns the terms of a version.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException if none were kept under it
   */
  public EffectiveTerms get(String version) {
    EffectiveTerms known = read.get(version);
    if (known == null) {
      known =
          json.read(
              sql.sql("select content from terms_snapshot where version = ?")
                  .param(version)
                  .query(String.class)
                  .single());
      read.put(version, known);
    }
    return known;
  }

  /** Keeps terms, unless they are kept already. */
  void keep(EffectiveTerms terms) {
    if (kept.contains(terms.version())) {
      return;
    }
    try {
      undoable.executeWithoutResult(status -> add(terms));
    } catch (DuplicateKeyException keptMeanwhile) {
      // By another case or node: a version names its content, so the row is the same.
    }
    remember(terms.version());
  }

  private void add(EffectiveTerms terms) {
    sql.sql(
            """
            insert into terms_snapshot (version, content)
            select cast(:version as varchar(64)), cast(:content as text)
            where not exists (select 1 from terms_snapshot where version = :version)
            """)
        .param("version", terms.version())
        .param("content", json.write(terms))
        .update();
  }

  /** A row whose transaction is rolled back is not kept after all. */
  private void remember(String version) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      kept.add(version);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            kept.add(version);
          }
        });
  }
}
