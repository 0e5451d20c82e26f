package casework.supportcase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledgers of all cases: read, and added to, never altered. */
@Repository
class Ledger {

  private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

  private static final String COUNTED =
      Arrays.stream(EntryKind.values())
          .filter(EntryKind::isCounted)
          .map(kind -> "'" + kind + "'")
          .collect(Collectors.joining(", "));

  private final JdbcClient sql;
  private final JdbcTemplate batches;
  private final ObjectMapper json;

  Ledger(JdbcClient sql, JdbcTemplate batches, ObjectMapper json) {
    this.sql = sql;
    this.batches = batches;
    this.json = json;
  }

  List<LedgerEntry> of(long caseId) {
    return sql.sql(
            "select seq, at, kind, actor, data from ledger_entry where case_id = ? order by seq")
        .param(caseId)
        .query(this::entry)
        .list();
  }

  /** Returns those entries of a case that clocks are worked out from. */
  List<LedgerEntry> countedOf(long caseId) {
    return sql.sql(
            """
            select seq, at, kind, actor, data from ledger_entry
            where case_id = ? and kind in (%s) order by seq
            """
                .formatted(COUNTED))
        .param(caseId)
        .query(this::entry)
        .list();
  }

  /** Adds entries in one round trip. */
  void add(long caseId, List<LedgerEntry> entries) {
    batches.batchUpdate(
        "insert into ledger_entry (case_id, seq, at, kind, actor, data) values (?, ?, ?, ?, ?, ?)",
        entries.stream()
            .map(
                entry ->
                    new Object[] {
                      caseId,
                      entry.seq(),
                      OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC),
                      entry.kind().name(),
                      entry.actor(),
                      write(entry.data())
                    })
            .toList());
  }

  private LedgerEntry entry(ResultSet row, int number) throws SQLException {
    return new LedgerEntry(
        row.getInt("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        EntryKind.valueOf(row.getString("kind")),
        row.getString("actor"),
        read(row.getString("data")));
  }

  private String write(Map<String, Object> data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Ledger data is plain values", impossible);
    }
  }

  private Map<String, Object> read(String data) {
    try {
      return json.readValue(data, DATA);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("A ledger entry is not JSON: " + data, damaged);
    }
  }
}
