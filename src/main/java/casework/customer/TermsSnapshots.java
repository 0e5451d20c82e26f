package casework.customer;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Effective terms by their version, kept for good: what a case ran under can be read as long as the
 * case. A version names its content, so what was read once never goes stale.
 */
@Repository
public class TermsSnapshots {

  private final JdbcClient sql;
  private final TermsJson json = new TermsJson();
  private final Map<String, EffectiveTerms> read = new ConcurrentHashMap<>();
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  TermsSnapshots(JdbcClient sql) {
    this.sql = sql;
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
    // Two nodes may do this at once: the row that exists already is the same.
    sql.sql(
            """
            insert into terms_snapshot (version, content)
            select cast(:version as varchar(64)), cast(:content as text)
            where not exists (select 1 from terms_snapshot where version = :version)
            """)
        .param("version", terms.version())
        .param("content", json.write(terms))
        .update();
    remember(terms.version());
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
