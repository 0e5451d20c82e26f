package casework.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The webhooks that there are. */
@Repository
class WebhookRows {

  private final JdbcClient sql;

  WebhookRows(JdbcClient sql) {
    this.sql = sql;
  }

  long add(long customer, NewWebhook wanted, String seed, String by, Instant now) {
    var key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into webhook (customer_id, url, events, state, seed, made_at, made_by, state_since)
            values (?, ?, ?, 'ON', ?, ?, ?, ?)
            """)
        .params(customer, wanted.url(), text(wanted.events()), seed, time(now), by, time(now))
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  /** Returns a customer's webhooks that were not removed, by age. */
  List<Webhook> of(long customer) {
    return sql.sql("select * from webhook where customer_id = ? and state <> 'REMOVED' order by id")
        .param(customer)
        .query(WebhookRows::webhook)
        .list();
  }

  /** Returns a customer's webhooks that are on. */
  List<Webhook> onOf(long customer) {
    return sql.sql("select * from webhook where customer_id = ? and state = 'ON' order by id")
        .param(customer)
        .query(WebhookRows::webhook)
        .list();
  }

  /** Returns a webhook, even one that was removed. */
  Webhook get(long id) {
    return sql.sql("select * from webhook where id = ?")
        .param(id)
        .query(WebhookRows::webhook)
        .single();
  }

  /** Returns the seeds to sign with now, the present one first. */
  List<String> seeds(long id, Instant now) {
    return sql.sql("select seed, former_seed, former_until from webhook where id = ?")
        .param(id)
        .query(
            (row, number) -> {
              Instant until = instant(row, "former_until");
              return until != null && until.isAfter(now)
                  ? List.of(row.getString("seed"), row.getString("former_seed"))
                  : List.of(row.getString("seed"));
            })
        .single();
  }

  void change(long id, NewWebhook wanted) {
    sql.sql("update webhook set url = ?, events = ? where id = ?")
        .params(wanted.url(), text(wanted.events()), id)
        .update();
  }

  void renew(long id, String seed, Instant formerUntil) {
    sql.sql("update webhook set former_seed = seed, former_until = ?, seed = ? where id = ?")
        .params(time(formerUntil), seed, id)
        .update();
  }

  void on(long id, Instant now) {
    sql.sql(
            """
            update webhook set state = 'ON', off_reason = null, state_since = ?
            where id = ? and state = 'OFF'
            """)
        .params(time(now), id)
        .update();
  }

  /** Switches a webhook off; false if it was. */
  boolean off(long id, String reason, Instant now) {
    return sql.sql(
                """
                update webhook set state = 'OFF', off_reason = ?, state_since = ?
                where id = ? and state = 'ON'
                """)
            .params(reason, time(now), id)
            .update()
        > 0;
  }

  /** Removes a webhook for good; what went out to it stays on record. */
  void remove(long id, Instant now) {
    sql.sql(
            """
            update webhook set state = 'REMOVED', off_reason = 'It was removed', state_since = ?,
              seed = '', former_seed = null, former_until = null
            where id = ?
            """)
        .params(time(now), id)
        .update();
  }

  private static Webhook webhook(ResultSet row, int number) throws SQLException {
    return new Webhook(
        row.getLong("id"),
        row.getLong("customer_id"),
        row.getString("url"),
        Arrays.stream(row.getString("events").split(",", -1))
            .filter(Predicate.not(String::isEmpty))
            .collect(Collectors.toSet()),
        row.getString("state").equals("ON"),
        row.getString("off_reason"),
        Objects.requireNonNull(instant(row, "state_since")),
        instant(row, "former_until"),
        Objects.requireNonNull(instant(row, "made_at")),
        row.getString("made_by"));
  }

  private static String text(Set<String> events) {
    return String.join(",", new TreeSet<>(events));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
