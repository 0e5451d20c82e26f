package casework.mail;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What reply addresses are signed with: made at first use, the same for every node. */
@Component
class MailSecret {

  private static final int BYTES = 32;

  private final MailSecretRow row;
  private byte @Nullable [] known;

  MailSecret(MailSecretRow row) {
    this.row = row;
  }

  synchronized byte[] bytes() {
    byte[] secret = known;
    if (secret == null) {
      secret = HexFormat.of().parseHex(row.find().orElseGet(this::made));
      known = secret;
    }
    return secret;
  }

  private String made() {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    try {
      row.keep(HexFormat.of().formatHex(fresh));
    } catch (DuplicateKeyException madeMeanwhile) {
      // Another node was faster; its secret counts.
    }
    return row.find().orElseThrow();
  }

  /** The row that holds it. */
  @Component
  static class MailSecretRow {

    private final JdbcClient sql;

    MailSecretRow(JdbcClient sql) {
      this.sql = sql;
    }

    Optional<String> find() {
      return sql.sql("select secret from mail_secret where id = 1").query(String.class).optional();
    }

    /** In a transaction of its own: where the row is there already, only this one fails. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keep(String secret) {
      sql.sql("insert into mail_secret (id, secret) values (1, ?)").param(secret).update();
    }
  }
}
