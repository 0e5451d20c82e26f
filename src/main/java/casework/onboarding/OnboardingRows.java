package casework.onboarding;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The onboardings as they stand; how they came to is in {@link OnboardingEntries}. */
@Repository
class OnboardingRows {

  private static final String SELECT = "select * from onboarding ";

  private final JdbcClient sql;

  OnboardingRows(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Adds one that runs.
   *
   * @throws org.springframework.dao.DuplicateKeyException if one runs for the customer already
   */
  long add(long customer, String by, Instant at) {
    var id = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into onboarding (customer_id, running_for, state, started_at, started_by, plan,
              terms)
            values (?, ?, 'RUNNING', ?, ?, '', '')
            """)
        .params(customer, customer, time(at), by)
        .update(id, "id");
    return Objects.requireNonNull(id.getKeyAs(Long.class));
  }

  Optional<Onboarding> find(long id) {
    return sql.sql(SELECT + "where id = ?").param(id).query(OnboardingRows::onboarding).optional();
  }

  /** As {@link #find}; whoever else changes it waits until this transaction ends. */
  Optional<Onboarding> lock(long id) {
    return sql.sql(SELECT + "where id = ? for update")
        .param(id)
        .query(OnboardingRows::onboarding)
        .optional();
  }

  /** Returns the id of the one that runs for a customer. */
  Optional<Long> runningOf(long customer) {
    return sql.sql("select id from onboarding where running_for = ?")
        .param(customer)
        .query(Long.class)
        .optional();
  }

  /** Returns onboardings, the newest first. */
  List<Onboarding> list(@Nullable Long customer, Collection<OnboardingState> states, int most) {
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
        .query(OnboardingRows::onboarding)
        .list();
  }

  void update(Onboarding to) {
    Onboarding.Ended ended = to.ended();
    sql.sql(
            """
            update onboarding set running_for = ?, state = ?, plan = ?, terms = ?, review_on = ?,
              ended_at = ?, ended_by = ?, reason = ?
            where id = ?
            """)
        .param(to.isRunning() ? (Long) to.customerId() : null)
        .param(to.state().name())
        .param(to.plan())
        .param(to.terms())
        .param(to.reviewOn())
        .param(ended == null ? null : time(ended.at()))
        .param(ended == null ? null : ended.by())
        .param(ended == null ? null : ended.reason())
        .param(to.id())
        .update();
  }

  /** Returns the ids of the contacts who were welcomed. */
  Set<Long> welcomed(long id) {
    return Set.copyOf(
        sql.sql("select contact_id from onboarding_welcome where onboarding_id = ?")
            .param(id)
            .query(Long.class)
            .list());
  }

  void welcome(long id, long contact) {
    sql.sql("insert into onboarding_welcome (onboarding_id, contact_id) values (?, ?)")
        .params(id, contact)
        .update();
  }

  private static Onboarding onboarding(ResultSet row, int number) throws SQLException {
    Instant endedAt = instant(row, "ended_at");
    return new Onboarding(
        row.getLong("id"),
        row.getLong("customer_id"),
        OnboardingState.valueOf(row.getString("state")),
        Objects.requireNonNull(instant(row, "started_at")),
        row.getString("started_by"),
        row.getString("plan"),
        row.getString("terms"),
        row.getObject("review_on", LocalDate.class),
        endedAt == null
            ? null
            : new Onboarding.Ended(endedAt, row.getString("ended_by"), row.getString("reason")));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
