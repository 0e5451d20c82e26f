package casework.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alarms that were taken. */
@Repository
class AlarmRows {

  private static final int AT_ONCE = 1000;

  private static final String SELECT =
      "select a.*, c.customer_key from alarm a left join customer c on c.id = a.given_customer ";

  private final JdbcClient sql;
  private final LabelJson json;

  AlarmRows(JdbcClient sql, LabelJson json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * What is decided about alarms.
   *
   * @param cause what the table calls their cause
   * @param causeId that cause's row, where they have a customer
   */
  record Verdict(
      AlarmState state,
      @Nullable String reason,
      String cause,
      @Nullable Long causeId,
      @Nullable Long caseId) {}

  /** Has others who would start or end the intake wait until the transaction ends. */
  void lockGate() {
    sql.sql("select id from alarm_gate where id = 1 for update").query(Integer.class).single();
  }

  boolean isAnyWaiting() {
    return sql.sql("select 1 from alarm where state = 'WAITING' fetch first 1 rows only")
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Returns the alarms that wait, in the order in which they came. */
  List<Alarm> waiting(int most) {
    return sql.sql(
            SELECT + "where a.state = 'WAITING' order by a.id fetch first " + most + " rows only")
        .query(this::alarm)
        .list();
  }

  /** Returns which alarms still wait, whoever else took them in meanwhile. */
  Set<Long> stillWaiting(List<Long> ids) {
    Set<Long> waiting = new HashSet<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      waiting.addAll(
          sql.sql("select id from alarm where state = 'WAITING' and id in (:ids)")
              .param("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
              .query(Long.class)
              .list());
    }
    return waiting;
  }

  /** Settles those of some alarms that wait. */
  void settle(List<Long> ids, Verdict verdict) {
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      sql.sql(
              """
              update alarm set state = :state, reason = :reason, cause = :cause,
                cause_id = :causeId, case_id = :caseId
              where id in (:ids) and state = 'WAITING'
              """)
          .param("state", verdict.state().name())
          .param("reason", verdict.reason())
          .param("cause", verdict.cause())
          .param("causeId", verdict.causeId())
          .param("caseId", verdict.caseId())
          .param("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
          .update();
    }
  }

  /**
   * Counts a case's alarms of a cause that fire: none of them was resolved since it began. What
   * Alertmanager takes for one alarm may have been told with another beginning, too.
   */
  long countFiring(long cause, long caseId) {
    return sql.sql(
            """
            select count(*) from alarm a
            where a.cause_id = ? and a.case_id = ? and a.status = 'FIRING'
              and not exists (select 1 from alarm r where r.fingerprint = a.fingerprint
                and r.status = 'RESOLVED'
                and (r.starts_at >= a.starts_at or r.ends_at >= a.starts_at))
            """)
        .params(cause, caseId)
        .query(Long.class)
        .single();
  }

  Optional<Alarm> find(long id) {
    return sql.sql(SELECT + "where a.id = ?").param(id).query(this::alarm).optional();
  }

  /**
   * Returns alarms, those that came last first.
   *
   * @param before the id that all are below
   */
  List<Alarm> list(@Nullable AlarmState state, @Nullable Long caseId, long before, int most) {
    return sql.sql(
            SELECT
                + (state == null ? "where " : "where a.state = '" + state + "' and ")
                + (caseId == null ? "" : "a.case_id = " + caseId + " and ")
                + "a.id < ? order by a.id desc fetch first "
                + most
                + " rows only")
        .param(before)
        .query(this::alarm)
        .list();
  }

  long countOf(long caseId) {
    return sql.sql("select count(*) from alarm where case_id = ?")
        .param(caseId)
        .query(Long.class)
        .single();
  }

  long count(AlarmState state) {
    return sql.sql("select count(*) from alarm where state = ?")
        .param(state.name())
        .query(Long.class)
        .single();
  }

  /** Returns how many alarms were left out of what was sent from an instant on. */
  long countLeftOut(Instant since) {
    return sql.sql("select coalesce(sum(cut_off), 0) from alarm_delivery where received_at >= ?")
        .param(since.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Returns the unrouted alarms by their cause, the latest first. */
  List<UnroutedGroup> unrouted(int most) {
    return sql.sql(
            """
            select a.*, c.customer_key, g.alarms, g.first_at
            from (select max(id) last_id, count(*) alarms, min(received_at) first_at from alarm
              where state = 'UNROUTED' group by cause) g
            join alarm a on a.id = g.last_id left join customer c on c.id = a.given_customer
            order by a.id desc fetch first %d rows only
            """
                .formatted(most))
        .query(
            (row, number) ->
                new UnroutedGroup(
                    alarm(row, number), row.getLong("alarms"), instant(row, "first_at")))
        .list();
  }

  /** Gives all unrouted alarms of a cause to a customer; they wait again. */
  int give(String cause, long customer, String by, Instant now) {
    return sql.sql(
            """
            update alarm set state = 'WAITING', given_customer = ?, decided_by = ?, decided_at = ?
            where state = 'UNROUTED' and cause = ?
            """)
        .params(customer, by, OffsetDateTime.ofInstant(now, ZoneOffset.UTC), cause)
        .update();
  }

  /** Discards all unrouted alarms of a cause. */
  int discard(String cause, String reason, String by, Instant now) {
    return sql.sql(
            """
            update alarm set state = 'DISCARDED', reason = ?, decided_by = ?, decided_at = ?
            where state = 'UNROUTED' and cause = ?
            """)
        .params(reason, by, OffsetDateTime.ofInstant(now, ZoneOffset.UTC), cause)
        .update();
  }

  private Alarm alarm(ResultSet row, int number) throws SQLException {
    Long caseId = row.getObject("case_id", Long.class);
    return new Alarm(
        row.getLong("id"),
        row.getString("fingerprint"),
        row.getString("name"),
        AlarmStatus.valueOf(row.getString("status")),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        instantOrNull(row, "ends_at"),
        json.read(row.getString("labels")),
        json.read(row.getString("annotations")),
        row.getString("source_url"),
        instant(row, "received_at"),
        AlarmState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("cause"),
        row.getString("customer_key"),
        caseId == null ? null : casework.supportcase.SupportCase.numberOf(caseId),
        row.getString("decided_by"),
        instantOrNull(row, "decided_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
