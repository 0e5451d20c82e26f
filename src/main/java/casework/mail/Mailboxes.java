package casework.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each mailbox was read. */
@Repository
class Mailboxes {

  private static final int LONGEST_PROBLEM = 1000;

  private final JdbcClient sql;

  Mailboxes(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * How far a mailbox was read.
   *
   * @param lastUid all up to it were taken, as long as the mailbox has this validity
   * @param problem why the last look failed; null where it went well
   */
  record Mark(long uidValidity, long lastUid, Instant lookedAt, @Nullable String problem) {}

  Optional<Mark> find(String name) {
    return sql.sql("select uid_validity, last_uid, looked_at, problem from mailbox where name = ?")
        .param(name)
        .query(
            (row, number) ->
                new Mark(
                    row.getLong("uid_validity"),
                    row.getLong("last_uid"),
                    row.getObject("looked_at", OffsetDateTime.class).toInstant(),
                    row.getString("problem")))
        .optional();
  }

  /** Keeps how far a mailbox was read, and that the look went well. */
  void read(String name, long uidValidity, long lastUid, Instant now) {
    keep(name, uidValidity, lastUid, now, null);
  }

  /** Keeps that a look failed; what was read stays read. */
  void failed(String name, String problem, Instant now) {
    Mark before = find(name).orElseGet(() -> new Mark(0, 0, now, null));
    keep(
        name,
        before.uidValidity(),
        before.lastUid(),
        now,
        problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)));
  }

  private void keep(
      String name, long uidValidity, long lastUid, Instant now, @Nullable String problem) {
    OffsetDateTime at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    int known =
        sql.sql(
                """
                update mailbox set uid_validity = ?, last_uid = ?, looked_at = ?, problem = ?
                where name = ?
                """)
            .params(uidValidity, lastUid, at, problem, name)
            .update();
    if (known == 0) {
      sql.sql(
              """
              insert into mailbox (name, uid_validity, last_uid, looked_at, problem)
              values (?, ?, ?, ?, ?)
              """)
          .params(name, uidValidity, lastUid, at, problem)
          .update();
    }
  }
}
