package casework.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of attachments. Where a file is in the store is known here alone. */
@Repository
class AttachmentRows {

  private static final String COLUMNS =
      "id, case_id, name, type, bytes, sha256, for_customer, added_by, added_at, scan";

  private final JdbcClient sql;

  AttachmentRows(JdbcClient sql) {
    this.sql = sql;
  }

  long add(long caseId, StoredFile file, String addedBy, Instant at, boolean forCustomer) {
    var key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into attachment (case_id, file_key, name, type, bytes, sha256, for_customer,
              added_by, added_at, scan)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            caseId,
            file.key(),
            file.name(),
            file.type(),
            file.size(),
            file.sha256(),
            forCustomer,
            addedBy,
            OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
            file.scan().name())
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  Optional<Attachment> find(long id) {
    return sql.sql("select " + COLUMNS + " from attachment where id = ?")
        .param(id)
        .query(AttachmentRows::read)
        .optional();
  }

  List<Attachment> of(long caseId) {
    return sql.sql("select " + COLUMNS + " from attachment where case_id = ? order by id")
        .param(caseId)
        .query(AttachmentRows::read)
        .list();
  }

  Optional<String> keyOf(long id) {
    return sql.sql("select file_key from attachment where id = ?")
        .param(id)
        .query(String.class)
        .optional();
  }

  /** Returns how many bytes the files of a case have together. */
  long bytesOf(long caseId) {
    return sql.sql("select coalesce(sum(bytes), 0) from attachment where case_id = ?")
        .param(caseId)
        .query(Long.class)
        .single();
  }

  void scanned(long id, Scanner.Verdict verdict) {
    sql.sql("update attachment set scan = ?, finding = ? where id = ?")
        .params(verdict.scan().name(), verdict.finding(), id)
        .update();
  }

  private static Attachment read(ResultSet row, int number) throws SQLException {
    return new Attachment(
        row.getLong("id"),
        row.getLong("case_id"),
        row.getString("name"),
        row.getString("type"),
        row.getLong("bytes"),
        row.getString("sha256"),
        row.getBoolean("for_customer"),
        row.getString("added_by"),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        Scan.valueOf(row.getString("scan")));
  }
}
