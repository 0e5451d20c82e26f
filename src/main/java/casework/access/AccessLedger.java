package casework.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The ledger of all grants: read, and added to, never altered. Each row is sealed together with the
 * seal of the row before it, so that whoever alters one must alter all that follow.
 */
@Repository
class AccessLedger {

  private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

  private final JdbcClient sql;
  private final ObjectMapper json;

  AccessLedger(JdbcClient sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Where the ledger ends. */
  record End(long seq, String seal) {}

  /**
   * Adds an entry, in the caller's transaction. Entries are added one after another: call it last
   * in a transaction, after whatever takes time.
   *
   * @return its place
   */
  long add(long grant, Instant at, LedgerKind kind, String actor, Map<String, ?> data) {
    End end =
        sql.sql("select seq, seal from access_ledger_end where id = 1 for update")
            .query(AccessLedger::endOf)
            .single();
    LedgerRow row =
        LedgerRow.sealed(
            end.seq() + 1, grant, at, kind.name(), actor, write(new TreeMap<>(data)), end.seal());
    sql.sql(
            """
            insert into access_ledger (seq, grant_id, at, kind, actor, data, previous, seal)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            row.seq(),
            row.grant(),
            OffsetDateTime.ofInstant(row.at(), ZoneOffset.UTC),
            row.kind(),
            row.actor(),
            row.data(),
            row.previous(),
            row.seal())
        .update();
    sql.sql("update access_ledger_end set seq = ?, seal = ? where id = 1")
        .params(row.seq(), row.seal())
        .update();
    return row.seq();
  }

  /** Returns a grant's entries, in their order. */
  List<GrantEntry> of(long grant) {
    return sql
        .sql("select * from access_ledger where grant_id = ? order by seq")
        .param(grant)
        .query(AccessLedger::row)
        .list()
        .stream()
        .map(this::entry)
        .toList();
  }

  /** Returns the rows after a place, in their order. */
  List<LedgerRow> after(long seq, int most) {
    return sql.sql("select * from access_ledger where seq > ? order by seq fetch first ? rows only")
        .params(seq, most)
        .query(AccessLedger::row)
        .list();
  }

  End end() {
    return sql.sql("select seq, seal from access_ledger_end where id = 1")
        .query(AccessLedger::endOf)
        .single();
  }

  /**
   * Remembers that a use was reported.
   *
   * @return false if it was reported before
   */
  boolean isFirstReport(long grant, String key) {
    return sql.sql("select count(*) from access_use where grant_id = ? and report_key = ?")
            .params(grant, key)
            .query(Integer.class)
            .single()
        == 0;
  }

  void reported(long grant, String key, long seq) {
    sql.sql("insert into access_use (grant_id, report_key, seq) values (?, ?, ?)")
        .params(grant, key, seq)
        .update();
  }

  private GrantEntry entry(LedgerRow row) {
    try {
      return new GrantEntry(
          row.seq(),
          row.at(),
          LedgerKind.valueOf(row.kind()),
          row.actor(),
          json.readValue(row.data(), DATA),
          row.seal());
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(
          "Row %d of the ledger is no JSON".formatted(row.seq()), damaged);
    }
  }

  private String write(Map<String, Object> data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Ledger data is plain values", impossible);
    }
  }

  private static End endOf(ResultSet row, int number) throws SQLException {
    return new End(row.getLong("seq"), row.getString("seal"));
  }

  private static LedgerRow row(ResultSet row, int number) throws SQLException {
    return new LedgerRow(
        row.getLong("seq"),
        row.getLong("grant_id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("kind"),
        row.getString("actor"),
        row.getString("data"),
        row.getString("previous"),
        row.getString("seal"));
  }
}
