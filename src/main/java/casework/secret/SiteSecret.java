package casework.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keys that the installation made for itself, one for each purpose, shared by all of its nodes: for
 * hashes that nobody can make or try out without the database.
 */
@Component
public class SiteSecret {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private final JdbcClient sql;
  private final TransactionTemplate apart;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

  SiteSecret(JdbcClient sql, PlatformTransactionManager transactions) {
    this.sql = sql;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Returns the keyed hash (HMAC-SHA256) of a text, as 64 hexadecimal digits.
   *
   * @param purpose what the hash is for: another purpose has another key
   */
  public String hash(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(keys.computeIfAbsent(purpose, this::key));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
    }
  }

  private SecretKeySpec key(String purpose) {
    String kept = find(purpose).orElseGet(() -> make(purpose));
    return new SecretKeySpec(Base64.getDecoder().decode(kept), ALGORITHM);
  }

  private String make(String purpose) {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    try {
      apart.executeWithoutResult(
          status ->
              sql.sql("insert into site_secret (purpose, secret) values (?, ?)")
                  .params(purpose, Base64.getEncoder().encodeToString(fresh))
                  .update());
    } catch (DuplicateKeyException madeMeanwhile) {
      // Another node needed it at the same moment; both use what that one made.
    }
    return find(purpose).orElseThrow();
  }

  private Optional<String> find(String purpose) {
    return sql.sql("select secret from site_secret where purpose = ?")
        .param(purpose)
        .query(String.class)
        .optional();
  }
}
