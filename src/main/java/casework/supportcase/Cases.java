package casework.supportcase;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The cases' rows. */
@Repository
class Cases {

  private final JdbcClient sql;

  Cases(JdbcClient sql) {
    this.sql = sql;
  }

  /** Inserts a new case and returns its id. */
  long add(Request request, String plan, String termsVersion) {
    var key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into support_case (version, customer_id, contact, contact_id, channel, category, subject_area,
              subject, description, production_impact, core_function_impaired, privacy_breached,
              workaround, proposed_severity, state, severity_confirmed, plan, terms_version,
              received_at, changed_at, next_moment, breached, ledger_size, deliverable)
            values (0, :customer, :contact, :contactId, :channel, :category, :subjectArea, :subject, :description,
              :impact, :core, :privacy, :workaround, :proposed, 'NEW', false, :plan, :terms,
              :receivedAt, :receivedAt, :never, false, 0, :deliverable)
            """)
        .params(requestValues(request))
        .param("plan", plan)
        .param("terms", termsVersion)
        .param("never", time(SupportCase.Due.NEVER))
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  Optional<SupportCase> find(long id) {
    return sql.sql("select * from support_case where id = ?")
        .param(id)
        .query(CaseRow::read)
        .optional();
  }

  /** Reads a case and keeps others from changing it until the transaction ends. */
  Optional<SupportCase> lock(long id) {
    return sql.sql("select * from support_case where id = ? for update")
        .param(id)
        .query(CaseRow::read)
        .optional();
  }

  /** Writes what has changed in a case that is locked by this transaction. */
  void update(SupportCase changed) {
    SupportCase.Progress progress = changed.progress();
    SupportCase.Due due = changed.due();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("id", changed.id());
    values.put("version", changed.version());
    values.put("terms", changed.termsVersion());
    values.put("plan", changed.plan());
    values.put("state", progress.state().name());
    values.put("line", progress.line() == null ? null : progress.line().name());
    values.put("owner", progress.owner());
    values.put("severity", progress.severity());
    values.put("confirmed", progress.severityConfirmed());
    values.put("changedAt", time(progress.changedAt()));
    values.put("endedAt", time(progress.endedAt()));
    values.put("reason", progress.reason());
    values.put("clause", progress.clause());
    values.put("nextDue", time(due.at()));
    values.put("nextDueClock", due.clock());
    values.put("nextMoment", time(due.moment()));
    values.put("held", time(due.alertsHeldUntil()));
    values.put("breached", due.breached());
    values.put("ledgerSize", changed.ledgerSize());
    values.put("processInstance", changed.processInstance());
    sql.sql(
            """
            update support_case set version = :version, terms_version = :terms, plan = :plan,
              state = :state, line = :line, owner = :owner, severity = :severity,
              severity_confirmed = :confirmed, changed_at = :changedAt, ended_at = :endedAt,
              reason = :reason, clause = :clause, next_due = :nextDue,
              next_due_clock = :nextDueClock, next_moment = :nextMoment,
              alerts_held_until = :held, breached = :breached,
              ledger_size = :ledgerSize, process_instance = :processInstance
            where id = :id
            """)
        .params(values)
        .update();
  }

  private static Map<String, @Nullable Object> requestValues(Request request) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("customer", request.customerId());
    values.put("contact", request.contact());
    values.put("contactId", request.contactId());
    values.put("channel", request.channel().name());
    values.put("category", request.category().name());
    values.put("subjectArea", request.subjectArea().name());
    values.put("subject", request.subject());
    values.put("description", request.description());
    values.put("impact", request.productionImpact().name());
    values.put("core", request.coreFunctionImpaired());
    values.put("privacy", request.privacyBreached());
    values.put("workaround", request.workaround());
    values.put("proposed", request.proposedSeverity());
    values.put("receivedAt", time(request.receivedAt()));
    values.put("deliverable", request.deliverable());
    return values;
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
