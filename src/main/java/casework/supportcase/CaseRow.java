package casework.supportcase;

import casework.customer.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a case from its row. */
final class CaseRow {

  private CaseRow() {}

  static SupportCase read(ResultSet row, int number) throws SQLException {
    return new SupportCase(
        row.getLong("id"),
        row.getInt("version"),
        request(row),
        row.getString("plan"),
        row.getString("terms_version"),
        progress(row),
        new SupportCase.Due(
            time(row, "next_due"),
            row.getString("next_due_clock"),
            instant(row, "next_moment"),
            time(row, "alerts_held_until"),
            row.getBoolean("breached")),
        row.getInt("ledger_size"),
        row.getString("process_instance"));
  }

  static CaseSummary summary(ResultSet row, int number) throws SQLException {
    String line = row.getString("line");
    return new CaseSummary(
        row.getLong("id"),
        row.getString("subject"),
        row.getString("customer_key"),
        row.getString("customer_name"),
        row.getString("plan"),
        CaseState.valueOf(row.getString("state")),
        line == null ? null : Line.valueOf(line),
        row.getString("owner"),
        row.getObject("severity", Integer.class),
        row.getBoolean("severity_confirmed"),
        instant(row, "received_at"),
        instant(row, "changed_at"),
        time(row, "next_due"),
        row.getString("next_due_clock"),
        row.getBoolean("breached"));
  }

  private static Request request(ResultSet row) throws SQLException {
    return new Request(
        row.getLong("customer_id"),
        row.getString("contact"),
        row.getObject("contact_id", Long.class),
        Channel.valueOf(row.getString("channel")),
        Category.valueOf(row.getString("category")),
        SubjectArea.valueOf(row.getString("subject_area")),
        row.getString("subject"),
        row.getString("description"),
        ProductionImpact.valueOf(row.getString("production_impact")),
        row.getBoolean("core_function_impaired"),
        row.getBoolean("privacy_breached"),
        row.getBoolean("workaround"),
        row.getObject("proposed_severity", Integer.class),
        instant(row, "received_at"),
        row.getString("deliverable"));
  }

  private static SupportCase.Progress progress(ResultSet row) throws SQLException {
    String line = row.getString("line");
    return new SupportCase.Progress(
        CaseState.valueOf(row.getString("state")),
        line == null ? null : Line.valueOf(line),
        row.getString("owner"),
        row.getObject("severity", Integer.class),
        row.getBoolean("severity_confirmed"),
        instant(row, "changed_at"),
        time(row, "ended_at"),
        row.getString("reason"),
        row.getString("clause"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(time(row, column), column);
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
