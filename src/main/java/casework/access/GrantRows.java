package casework.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The grants as they stand; how they came to is in the {@link AccessLedger}. */
@Repository
class GrantRows {

  private static final String SELECT = "select * from access_grant ";

  private final JdbcClient sql;

  GrantRows(JdbcClient sql) {
    this.sql = sql;
  }

  long add(
      long customer,
      @Nullable Long caseId,
      Wanted wanted,
      @Nullable Instant remindAt,
      @Nullable Instant answerBy) {
    var id = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into access_grant (customer_id, case_id, offered, reason, reference, purpose,
              policies, minutes, wanted_from, asked_by, asked_at, follows_id, remind_at, answer_by,
              state, attempts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """)
        .param(customer)
        .param(caseId)
        .param(wanted.isOffered())
        .param(wanted.reason() == null ? null : wanted.reason().name())
        .param(wanted.reference())
        .param(wanted.purpose())
        .param(String.join(",", wanted.policies()))
        .param(wanted.minutes())
        .param(time(wanted.from()))
        .param(wanted.by())
        .param(time(wanted.at()))
        .param(wanted.follows())
        .param(time(remindAt))
        .param(time(answerBy))
        .param(GrantState.ASKED.name())
        .update(id, "id");
    return Objects.requireNonNull(id.getKeyAs(Long.class));
  }

  Optional<Grant> find(long id) {
    return sql.sql(SELECT + "where id = ?").param(id).query(GrantRows::grant).optional();
  }

  /** As {@link #find}; whoever else changes it waits until this transaction ends. */
  Optional<Grant> lock(long id) {
    return sql.sql(SELECT + "where id = ? for update").param(id).query(GrantRows::grant).optional();
  }

  /** Returns grants, the newest first. */
  List<Grant> list(@Nullable Long customer, Collection<GrantState> states, int most) {
    return sql.sql(
            SELECT
                + """
                where (cast(:customer as bigint) is null or customer_id = :customer)
                  and state in (:states)
                order by id desc fetch first :most rows only
                """)
        .param("customer", customer)
        .param("states", states.stream().map(Enum::name).toList())
        .param("most", most)
        .query(GrantRows::grant)
        .list();
  }

  List<Grant> ofCase(long caseId) {
    return sql.sql(SELECT + "where case_id = ? order by id")
        .param(caseId)
        .query(GrantRows::grant)
        .list();
  }

  /** Returns those of a customer that give access at an instant. */
  List<Grant> inForce(long customer, Instant at) {
    return sql
        .sql(SELECT + "where customer_id = ? and state in ('GIVEN', 'ACTIVE') order by id")
        .param(customer)
        .query(GrantRows::grant)
        .list()
        .stream()
        .filter(grant -> grant.isInForce(at))
        .toList();
  }

  void update(Grant grant) {
    Grant.Answer answer = grant.answer();
    Given given = grant.given();
    Grant.Ended ended = grant.ended();
    sql.sql(
            """
            update access_grant set state = ?, answer = ?, clause = ?, answered_by = ?,
              answered_at = ?, given_policies = ?, given_from = ?, given_until = ?, end_cause = ?,
              ended_at = ?, problem = ?, attempts = ?, alarmed_at = ?
            where id = ?
            """)
        .param(grant.state().name())
        .param(answer == null ? null : answer.text())
        .param(answer == null ? null : answer.clause())
        .param(answer == null ? null : answer.by())
        .param(answer == null ? null : time(answer.at()))
        .param(given == null ? null : String.join(",", given.policies()))
        .param(given == null ? null : time(given.from()))
        .param(given == null ? null : time(given.until()))
        .param(ended == null ? null : ended.cause().name())
        .param(ended == null ? null : time(ended.at()))
        .param(grant.trouble().problem())
        .param(grant.trouble().attempts())
        .param(time(grant.trouble().alarmedAt()))
        .param(grant.id())
        .update();
  }

  private static Grant grant(ResultSet row, int number) throws SQLException {
    return new Grant(
        row.getLong("id"),
        row.getLong("customer_id"),
        row.getObject("case_id", Long.class),
        wanted(row),
        instant(row, "remind_at"),
        instant(row, "answer_by"),
        GrantState.valueOf(row.getString("state")),
        answer(row),
        given(row),
        ended(row),
        new Grant.Trouble(
            row.getString("problem"), row.getInt("attempts"), instant(row, "alarmed_at")));
  }

  private static Wanted wanted(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new Wanted(
        reason == null ? null : AccessReason.valueOf(reason),
        row.getString("reference"),
        row.getString("purpose"),
        split(row.getString("policies")),
        Duration.ofMinutes(row.getInt("minutes")),
        instant(row, "wanted_from"),
        row.getString("asked_by"),
        needed(row, "asked_at"),
        row.getObject("follows_id", Long.class));
  }

  private static Grant.@Nullable Answer answer(ResultSet row) throws SQLException {
    String by = row.getString("answered_by");
    return by == null
        ? null
        : new Grant.Answer(
            Objects.requireNonNullElse(row.getString("answer"), ""),
            row.getString("clause"),
            by,
            needed(row, "answered_at"));
  }

  private static @Nullable Given given(ResultSet row) throws SQLException {
    String policies = row.getString("given_policies");
    return policies == null
        ? null
        : new Given(split(policies), needed(row, "given_from"), needed(row, "given_until"));
  }

  private static Grant.@Nullable Ended ended(ResultSet row) throws SQLException {
    String cause = row.getString("end_cause");
    return cause == null ? null : new Grant.Ended(EndCause.valueOf(cause), needed(row, "ended_at"));
  }

  private static List<String> split(String keys) {
    return Arrays.asList(keys.split(",", -1));
  }

  private static Instant needed(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instant(row, column), column);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
