package casework.supportcase;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which warnings and breaches were claimed. The row's key lets each be claimed once, whatever
 * restarts, nodes or migrations do; the case's lock lets the claimers take turns.
 */
@Repository
class Claims {

  private final JdbcClient sql;

  Claims(JdbcClient sql) {
    this.sql = sql;
  }

  /** A share of a clock that was claimed and whose alert has not gone out. */
  record Waiting(String clock, int share, Instant moment) {}

  /** A clock's share, as it is claimed. */
  record Claim(String clock, int share) {}

  Set<Claim> of(long caseId) {
    return new HashSet<>(
        sql.sql("select clock, share from clock_claim where case_id = ?")
            .param(caseId)
            .query((row, number) -> new Claim(row.getString("clock"), row.getInt("share")))
            .list());
  }

  void add(long caseId, Claim claim, Instant moment, Instant at) {
    sql.sql(
            "insert into clock_claim (case_id, clock, share, moment, claimed_at) values (?, ?, ?, ?, ?)")
        .params(caseId, claim.clock(), claim.share(), time(moment), time(at))
        .update();
  }

  /** Returns what waits for its alert, the most urgent first. */
  List<Waiting> waiting(long caseId) {
    return sql.sql(
            """
            select clock, share, moment from clock_claim
            where case_id = ? and alerted_at is null order by share desc, moment, clock
            """)
        .param(caseId)
        .query(
            (row, number) ->
                new Waiting(
                    row.getString("clock"),
                    row.getInt("share"),
                    row.getObject("moment", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Marks a clock's share, and the lower ones that it outweighs, as alerted. */
  void alerted(long caseId, String clock, int share, Instant at) {
    sql.sql(
            """
            update clock_claim set alerted_at = ?
            where case_id = ? and clock = ? and share <= ? and alerted_at is null
            """)
        .params(time(at), caseId, clock, share)
        .update();
  }

  private static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
