package casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import casework.process.Desk;
import casework.process.FullStackTest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever alters the ledger of grants is found out, and the first altered row is named. */
@FullStackTest
class LedgerCheckTest {

  private static final int ROWS = 4;

  private final Desk desk;
  private final LedgerCheck check;
  private final JdbcClient sql;

  LedgerCheckTest(Desk desk, LedgerCheck check, JdbcClient sql) {
    this.desk = desk;
    this.check = check;
    this.sql = sql;
  }

  @BeforeEach
  void aGrantThatEnded() {
    Grant asked =
        desk.grants.requests.ask(desk.grants.forCase(desk.aCase().raised().number()), "sam");
    desk.grants.requests.approve(asked.number(), Approval.OF_ALL, desk.grants.rosa());
    desk.runDueJobs();
    desk.pass(java.time.Duration.ofHours(2));
    assertThat(desk.grants.historyOf(asked)).hasSize(ROWS);
  }

  @Test
  void isWholeWhereNobodyAlteredIt() {
    LedgerCheck.Outcome outcome = check.verify(Map.of());
    assertThat(outcome.isWhole()).isTrue();
    assertThat(outcome.rows()).isEqualTo(ROWS);
    assertThat(outcome.seal()).isEqualTo(seal(ROWS)).hasSize(64);
    assertThat(check.verify(Map.of(2L, seal(2))).isWhole()).isTrue();
  }

  @Test
  void namesARowWhoseContentWasAltered() {
    sql.sql("update access_ledger set actor = 'lara' where seq = 3").update();
    assertThat(faultAt()).isEqualTo(3);
  }

  @Test
  void namesARowThatWasAlteredAndSealedAnew() {
    for (long altered = 1; altered <= ROWS; altered++) {
      LedgerRow before = row(altered);
      write(sealedAnew(before, before.previous()));
      assertThat(faultAt()).isEqualTo(altered);
      write(before);
      assertThat(faultAt()).isNull();
    }
  }

  @Test
  void namesTheFirstOfRowsThatWereAllSealedAnewByASealThatWasKept() {
    String kept = seal(3);
    String previous = row(2).previous();
    for (long seq = 2; seq <= ROWS; seq++) {
      LedgerRow anew = sealedAnew(row(seq), previous);
      write(anew);
      previous = anew.seal();
    }
    sql.sql("update access_ledger_end set seal = ?").param(previous).update();
    assertThat(faultAt()).as("nothing but a seal kept elsewhere shows it").isNull();
    assertThat(check.verify(Map.of(3L, kept)).isWhole()).isFalse();
  }

  @Test
  void namesARowThatIsMissing() {
    sql.sql("delete from access_ledger where seq = 2").update();
    assertThat(faultAt()).isEqualTo(2);
  }

  @Test
  void namesTheFirstRowThatWasCutOff() {
    sql.sql("delete from access_ledger where seq >= 3").update();
    assertThat(faultAt()).isEqualTo(3);
  }

  @Test
  void namesARowThatWasPutIn() {
    LedgerRow last = row(ROWS);
    LedgerRow more =
        LedgerRow.sealed(
            ROWS + 1, last.grant(), last.at(), last.kind(), "lara", last.data(), last.seal());
    sql.sql(
            """
            insert into access_ledger (seq, grant_id, at, kind, actor, data, previous, seal)
            select ?, grant_id, at, kind, ?, data, ?, ? from access_ledger where seq = ?
            """)
        .params(more.seq(), more.actor(), more.previous(), more.seal(), ROWS)
        .update();
    assertThat(faultAt()).isEqualTo(ROWS + 1);
  }

  private @Nullable Long faultAt() {
    LedgerCheck.Fault fault = check.verify(Map.of()).fault();
    return fault == null ? null : (Long) fault.seq();
  }

  private String seal(long seq) {
    return row(seq).seal();
  }

  private static LedgerRow sealedAnew(LedgerRow row, String previous) {
    return LedgerRow.sealed(
        row.seq(), row.grant(), row.at(), row.kind(), "lara", row.data(), previous);
  }

  private void write(LedgerRow row) {
    sql.sql("update access_ledger set actor = ?, previous = ?, seal = ? where seq = ?")
        .params(row.actor(), row.previous(), row.seal(), row.seq())
        .update();
  }

  private LedgerRow row(long seq) {
    return sql.sql("select * from access_ledger where seq = ?")
        .param(seq)
        .query(
            (row, number) ->
                new LedgerRow(
                    row.getLong("seq"),
                    row.getLong("grant_id"),
                    row.getObject("at", java.time.OffsetDateTime.class).toInstant(),
                    row.getString("kind"),
                    row.getString("actor"),
                    row.getString("data"),
                    row.getString("previous"),
                    row.getString("seal")))
        .single();
  }
}
