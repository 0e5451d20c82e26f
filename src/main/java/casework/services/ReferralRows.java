package casework.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** The referrals as they stand, their offers, and what happened to them. */
@Repository
class ReferralRows {

  private static final String SELECT =
      """
      select r.*, o.terms, o.sent_by, o.sent_at, o.remind_at, o.lapses_at
      from referral r
        left join service_offer o on o.referral_id = r.id and o.revision = r.revision
      """;

  private final JdbcClient sql;
  private final ObjectMapper json;

  ReferralRows(JdbcClient sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  long add(
      long caseId,
      long customer,
      String subject,
      String reason,
      String clause,
      Instant receivedAt) {
    var id = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into referral (case_id, customer_id, version, state, subject, reason, clause,
              received_at, revision)
            values (?, ?, 0, ?, ?, ?, ?, ?, 0)
            """)
        .params(
            caseId,
            customer,
            ReferralState.RECEIVED.name(),
            subject,
            reason,
            clause,
            time(receivedAt))
        .update(id, "id");
    return Objects.requireNonNull(id.getKeyAs(Long.class));
  }

  Optional<Referral> find(long id) {
    return sql.sql(SELECT + "where r.id = ?").param(id).query(this::referral).optional();
  }

  Optional<Referral> ofCase(long caseId) {
    return sql.sql(SELECT + "where r.case_id = ?").param(caseId).query(this::referral).optional();
  }

  /** Keeps others from changing it until the transaction ends, and reads it. */
  Optional<Referral> lock(long id) {
    return sql.sql("select id from referral where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional()
        .flatMap(this::find);
  }

  /** Returns referrals, the newest first. */
  List<Referral> list(@Nullable Long customer, Collection<ReferralState> states, int most) {
    return sql.sql(
            SELECT
                + """
                where (cast(:customer as bigint) is null or r.customer_id = :customer)
                  and r.state in (:states)
                order by r.id desc fetch first :most rows only
                """)
        .param("customer", customer)
        .param("states", states.stream().map(Enum::name).toList())
        .param("most", most)
        .query(this::referral)
        .list();
  }

  void update(Referral next) {
    Referral.Answer answer = next.answer();
    Referral.Sent sent = next.sent();
    sql.sql(
            """
            update referral set version = ?, state = ?, draft = ?, revision = ?, answer = ?,
              answered_by = ?, answered_at = ?, sow = ?
            where id = ?
            """)
        .params(
            next.version(),
            next.state().name(),
            next.draft() == null ? null : write(next.draft()),
            sent == null ? 0 : sent.revision(),
            answer == null ? null : answer.text(),
            answer == null ? null : answer.by(),
            answer == null ? null : time(answer.at()),
            next.sow(),
            next.id())
        .update();
  }

  void add(long referral, Referral.Sent sent) {
    sql.sql(
            """
            insert into service_offer (referral_id, revision, terms, sent_by, sent_at, remind_at,
              lapses_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            referral,
            sent.revision(),
            write(sent.offer()),
            sent.by(),
            time(sent.at()),
            time(sent.remindAt()),
            time(sent.lapsesAt()))
        .update();
  }

  /** Returns the offers that were sent, in their order. */
  List<Referral.Sent> offersOf(long referral) {
    return sql.sql("select * from service_offer where referral_id = ? order by revision")
        .param(referral)
        .query((row, number) -> sent(row))
        .list();
  }

  void note(long referral, ReferralEntry entry) {
    sql.sql(
            """
            insert into referral_entry (referral_id, at, kind, actor, entry_text)
            values (?, ?, ?, ?, ?)
            """)
        .params(referral, time(entry.at()), entry.kind().name(), entry.actor(), entry.text())
        .update();
  }

  /** Returns what happened, in its order. */
  List<ReferralEntry> entriesOf(long referral) {
    return sql.sql("select * from referral_entry where referral_id = ? order by id")
        .param(referral)
        .query(
            (row, number) ->
                new ReferralEntry(
                    instant(row, "at"),
                    ReferralEntry.Kind.valueOf(row.getString("kind")),
                    row.getString("actor"),
                    row.getString("entry_text")))
        .list();
  }

  private Referral referral(ResultSet row, int number) throws SQLException {
    String draft = row.getString("draft");
    String by = row.getString("answered_by");
    return new Referral(
        row.getLong("id"),
        row.getLong("case_id"),
        row.getLong("customer_id"),
        row.getInt("version"),
        ReferralState.valueOf(row.getString("state")),
        row.getString("subject"),
        row.getString("reason"),
        row.getString("clause"),
        instant(row, "received_at"),
        draft == null ? null : read(draft),
        row.getInt("revision") == 0 ? null : sent(row),
        by == null
            ? null
            : new Referral.Answer(row.getString("answer"), by, instant(row, "answered_at")),
        row.getString("sow"));
  }

  private Referral.Sent sent(ResultSet row) throws SQLException {
    return new Referral.Sent(
        row.getInt("revision"),
        read(row.getString("terms")),
        row.getString("sent_by"),
        instant(row, "sent_at"),
        instant(row, "remind_at"),
        instant(row, "lapses_at"));
  }

  private Offer read(String offer) {
    try {
      return json.readValue(offer, Offer.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("An offer on record cannot be read", damaged);
    }
  }

  private String write(Offer offer) {
    try {
      return json.writeValueAsString(offer);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("An offer is plain values", impossible);
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime time(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
