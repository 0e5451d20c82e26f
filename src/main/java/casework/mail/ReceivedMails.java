package casework.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The mails that came in. */
@Repository
class ReceivedMails {

  private static final String SELECT =
      """
      select m.id, m.message_id, m.sender, m.sender_name, m.subject, m.received_at, m.state,
        m.reason, m.contact_id, c.customer_key, m.case_id, m.body, m.decided_by, m.decided_at
      from received_mail m left join contact p on p.id = m.contact_id
        left join customer c on c.id = p.customer_id
      """;

  private final JdbcClient sql;

  ReceivedMails(JdbcClient sql) {
    this.sql = sql;
  }

  /** Where a mail lies in its mailbox: by this each is taken once. */
  record Place(String mailbox, long uidValidity, long uid) {}

  /** What is decided about a mail as it comes in. */
  record Verdict(
      MailState state, @Nullable String reason, @Nullable Long contact, @Nullable Long caseId) {}

  boolean isKnown(Place place) {
    return sql.sql("select 1 from received_mail where mailbox = ? and uid_validity = ? and uid = ?")
        .params(place.mailbox(), place.uidValidity(), place.uid())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  boolean isKnown(String messageId, String sender) {
    return sql.sql(
            "select 1 from received_mail where message_id = ? and sender = ? fetch first 1 rows only")
        .params(messageId, sender)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  long countFrom(String sender, Instant since) {
    return sql.sql("select count(*) from received_mail where sender = ? and received_at > ?")
        .params(sender, time(since))
        .query(Long.class)
        .single();
  }

  /** Keeps a mail; fails if it was taken already. */
  long add(
      Place place, IncomingMail mail, byte @Nullable [] original, Verdict verdict, Instant now) {
    var key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into received_mail (mailbox, uid_validity, uid, message_id, sender, sender_name,
              subject, received_at, state, reason, contact_id, case_id, body, full_text, original)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            place.mailbox(),
            place.uidValidity(),
            place.uid(),
            mail.messageId(),
            mail.sender(),
            mail.senderName(),
            mail.subject(),
            time(now),
            verdict.state().name(),
            verdict.reason(),
            verdict.contact(),
            verdict.caseId(),
            mail.text(),
            mail.fullText(),
            original == null ? null : Base64.getEncoder().encodeToString(original))
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  /** The number of the case that a mail joined as it came in. */
  Optional<String> acceptedInto(Place place) {
    return sql.sql(
            """
            select case_id from received_mail
            where mailbox = ? and uid_validity = ? and uid = ? and state = 'ACCEPTED'
            """)
        .params(place.mailbox(), place.uidValidity(), place.uid())
        .query(Long.class)
        .optional()
        .map("CW-%06d"::formatted);
  }

  /** The Message-ID of the latest mail about a case from an address. */
  Optional<String> lastFrom(long caseId, String sender) {
    return sql.sql(
            """
            select message_id from received_mail
            where case_id = ? and sender = ? and message_id is not null
            order by id desc fetch first 1 rows only
            """)
        .params(caseId, sender)
        .query(String.class)
        .optional();
  }

  Optional<ReceivedMail> find(long id) {
    return sql.sql(SELECT + " where m.id = ?").param(id).query(ReceivedMails::mail).optional();
  }

  Optional<String> fullText(long id) {
    return sql.sql("select full_text from received_mail where id = ?")
        .param(id)
        .query(String.class)
        .optional();
  }

  /** The mail as it came; empty where it was too large to keep. */
  Optional<byte[]> original(long id) {
    return sql.sql("select original from received_mail where id = ? and original is not null")
        .param(id)
        .query(String.class)
        .optional()
        .map(text -> Base64.getDecoder().decode(text));
  }

  List<ReceivedMail> list(MailState state, int most) {
    return sql.sql(
            SELECT + " where m.state = ? order by m.id desc fetch first " + most + " rows only")
        .param(state.name())
        .query(ReceivedMails::mail)
        .list();
  }

  /** Decides about a quarantined mail; false if somebody else did. */
  boolean decide(
      long id,
      MailState state,
      @Nullable Long caseId,
      @Nullable String reason,
      String by,
      Instant now) {
    return sql.sql(
                """
                update received_mail set state = ?, case_id = ?, reason = coalesce(?, reason),
                  decided_by = ?, decided_at = ?
                where id = ? and state = 'QUARANTINED'
                """)
            .params(state.name(), caseId, reason, by, time(now), id)
            .update()
        > 0;
  }

  private static ReceivedMail mail(ResultSet row, int number) throws SQLException {
    Long caseId = row.getObject("case_id", Long.class);
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    return new ReceivedMail(
        row.getLong("id"),
        row.getString("message_id"),
        row.getString("sender"),
        row.getString("sender_name"),
        row.getString("subject"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        MailState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getObject("contact_id", Long.class),
        row.getString("customer_key"),
        caseId == null ? null : "CW-%06d".formatted(caseId),
        row.getString("body"),
        row.getString("decided_by"),
        decided == null ? null : decided.toInstant());
  }

  private static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
