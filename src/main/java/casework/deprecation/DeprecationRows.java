package casework.deprecation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The notices as they stand. */
@Repository
class DeprecationRows {

  private static final String SELECT = "select * from deprecation ";

  private final JdbcClient sql;

  DeprecationRows(JdbcClient sql) {
    this.sql = sql;
  }

  long add(long feature, Draft draft, String author) {
    var id = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into deprecation (feature_id, text, text_german, notice_on, change_on,
              support_ends_on, audience, audience_names, state, author, checks, staff_asked, steps)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, false, '')
            """)
        .params(
            feature,
            draft.text(),
            draft.german(),
            draft.notice(),
            draft.change(),
            draft.supportEnd(),
            draft.audience().kind().name(),
            draft.audience().lines(),
            DeprecationState.DRAFT.name(),
            author)
        .update(id, "id");
    return Objects.requireNonNull(id.getKeyAs(Long.class));
  }

  Optional<Deprecation> find(long id) {
    return sql.sql(SELECT + "where id = ?")
        .param(id)
        .query(DeprecationRows::deprecation)
        .optional();
  }

  /** As {@link #find}; whoever else changes it waits until this transaction ends. */
  Optional<Deprecation> lock(long id) {
    return sql.sql(SELECT + "where id = ? for update")
        .param(id)
        .query(DeprecationRows::deprecation)
        .optional();
  }

  /** Returns notices in some states, the newest first. */
  List<Deprecation> in(Collection<DeprecationState> states) {
    return sql.sql(SELECT + "where state in (:states) order by id desc")
        .param("states", states.stream().map(Enum::name).toList())
        .query(DeprecationRows::deprecation)
        .list();
  }

  List<Deprecation> ofFeature(long feature) {
    return sql.sql(SELECT + "where feature_id = ? order by id desc")
        .param(feature)
        .query(DeprecationRows::deprecation)
        .list();
  }

  void update(Deprecation now) {
    Draft draft = now.draft();
    Finding finding = now.finding();
    Deprecation.Terms terms = now.terms();
    sql.sql(
            """
            update deprecation set text = ?, text_german = ?, notice_on = ?, change_on = ?,
              support_ends_on = ?, audience = ?, audience_names = ?, state = ?, finding = ?,
              clause = ?, earliest_change = ?, earliest_support_end = ?, notice_months = ?,
              support_months = ?, retry_after_days = ?, retries = ?, approved_by = ?, sent_at = ?,
              check_at = ?, checks = ?, staff_asked = ?, steps = ?, terms_clause = ?
            where id = ?
            """)
        .param(draft.text())
        .param(draft.german())
        .param(draft.notice())
        .param(draft.change())
        .param(draft.supportEnd())
        .param(draft.audience().kind().name())
        .param(draft.audience().lines())
        .param(now.state().name())
        .param(finding == null ? null : finding.text())
        .param(finding == null ? null : finding.clause())
        .param(finding == null ? null : finding.earliestChange())
        .param(finding == null ? null : finding.earliestSupportEnd())
        .param(terms == null ? null : terms.periods().noticeMonths())
        .param(terms == null ? null : terms.periods().supportMonths())
        .param(terms == null ? null : terms.retryAfterDays())
        .param(terms == null ? null : terms.retries())
        .param(now.approvedBy())
        .param(time(now.sentAt()))
        .param(time(now.reach().checkAt()))
        .param(now.reach().checks())
        .param(now.reach().staffAsked())
        .param(String.join("\n", now.steps()))
        .param(terms == null ? null : terms.periods().clause())
        .param(now.id())
        .update();
  }

  private static Deprecation deprecation(ResultSet row, int number) throws SQLException {
    String finding = row.getString("finding");
    return new Deprecation(
        row.getLong("id"),
        row.getLong("feature_id"),
        new Draft(
            row.getString("text"),
            row.getString("text_german"),
            row.getObject("notice_on", LocalDate.class),
            row.getObject("change_on", LocalDate.class),
            row.getObject("support_ends_on", LocalDate.class),
            Audience.of(row.getString("audience"), row.getString("audience_names"))),
        DeprecationState.valueOf(row.getString("state")),
        row.getString("author"),
        finding == null
            ? null
            : new Finding(
                finding,
                row.getString("clause"),
                row.getObject("earliest_change", LocalDate.class),
                row.getObject("earliest_support_end", LocalDate.class)),
        terms(row),
        row.getString("approved_by"),
        instant(row, "sent_at"),
        new Deprecation.Reach(
            instant(row, "check_at"), row.getInt("checks"), row.getBoolean("staff_asked")),
        row.getString("steps").lines().toList());
  }

  private static Deprecation.@Nullable Terms terms(ResultSet row) throws SQLException {
    Integer notice = row.getObject("notice_months", Integer.class);
    return notice == null
        ? null
        : new Deprecation.Terms(
            new NoticePeriods(notice, row.getInt("support_months"), row.getString("terms_clause")),
            row.getInt("retry_after_days"),
            row.getInt("retries"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
