package casework.supportcase;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which key raised which case: what was sent twice is raised once. */
@Repository
class IdempotencyKeys {

  private final JdbcClient sql;

  IdempotencyKeys(JdbcClient sql) {
    this.sql = sql;
  }

  private record Kept(String fingerprint, long caseId) {}

  /**
   * Finds the case that a key raised.
   *
   * @throws Problem if the key raised another request
   */
  Optional<Long> find(Actor by, String key, RaiseCase request) {
    return sql.sql(
            "select fingerprint, case_id from idempotency_key where actor = ? and request_key = ?")
        .params(owner(by, request), key)
        .query((row, number) -> new Kept(row.getString("fingerprint"), row.getLong("case_id")))
        .optional()
        .map(
            kept -> {
              if (!kept.fingerprint().equals(fingerprint(request))) {
                throw new Problem(
                    Kind.KEY_REUSED,
                    "The Idempotency-Key raised %s from other content. Use a new key for a new request."
                        .formatted(SupportCase.numberOf(kept.caseId())));
              }
              return kept.caseId();
            });
  }

  void keep(Actor by, String key, RaiseCase request, long caseId) {
    sql.sql(
            "insert into idempotency_key (actor, request_key, fingerprint, case_id) values (?, ?, ?, ?)")
        .params(owner(by, request), key, fingerprint(request), caseId)
        .update();
  }

  /** Two contacts may have the same name; neither is to meet the other's keys. */
  private static String owner(Actor by, RaiseCase request) {
    return by.isCustomer() && request.contactId() != null
        ? "contact:" + request.contactId()
        : by.id();
  }

  private static String fingerprint(RaiseCase request) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(request.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
