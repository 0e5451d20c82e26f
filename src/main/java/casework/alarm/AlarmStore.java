package casework.alarm;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Writes deliveries: few statements, however many alarms there are. */
@Repository
class AlarmStore {

  private static final int AT_ONCE = 500;

  private final JdbcClient sql;
  private final JdbcTemplate batches;
  private final LabelJson json;

  AlarmStore(JdbcClient sql, JdbcTemplate batches, LabelJson json) {
    this.sql = sql;
    this.batches = batches;
    this.json = json;
  }

  /** By what an alarm is known. */
  private record Key(String fingerprint, Instant startsAt, AlarmStatus status) {

    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::fingerprint)
            .thenComparing(Key::startsAt)
            .thenComparing(Key::status);

    static Key of(NewAlarm alarm) {
      return new Key(alarm.fingerprint(), alarm.startsAt(), alarm.status());
    }
  }

  /**
   * Keeps those alarms of a delivery that are not known.
   *
   * @return how many those are
   * @throws org.springframework.dao.DuplicateKeyException if somebody else keeps one meanwhile
   */
  int keep(AlarmDelivery delivery, String by, Instant now) {
    Map<Key, NewAlarm> told = new LinkedHashMap<>();
    delivery.alarms().forEach(alarm -> told.putIfAbsent(Key.of(alarm), alarm));
    known(told.values()).forEach(told::remove);
    // In one order, so that two deliveries of the same alarms do not wait for each other in turn.
    List<Key> fresh = told.keySet().stream().sorted(Key.ORDER).toList();
    long id = add(delivery, fresh.size(), by, now);
    batches.batchUpdate(
        """
        insert into alarm (delivery_id, fingerprint, starts_at, status, ends_at, name, labels,
          annotations, source_url, received_at, state, cause)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', '')
        """,
        fresh.stream().map(key -> values(id, Objects.requireNonNull(told.get(key)), now)).toList());
    return fresh.size();
  }

  private Set<Key> known(Iterable<NewAlarm> told) {
    Set<String> fingerprints = new HashSet<>();
    told.forEach(alarm -> fingerprints.add(alarm.fingerprint()));
    List<String> all = new ArrayList<>(fingerprints);
    Set<Key> known = new HashSet<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      sql.sql("select fingerprint, starts_at, status from alarm where fingerprint in (:some)")
          .param("some", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
          .query(
              row -> {
                known.add(
                    new Key(
                        row.getString("fingerprint"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        AlarmStatus.valueOf(row.getString("status"))));
              });
    }
    return known;
  }

  private long add(AlarmDelivery delivery, int fresh, String by, Instant now) {
    var key = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into alarm_delivery (source, group_key, received_at, received_by, alarms, fresh,
              cut_off)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            delivery.source().name(),
            delivery.groupKey(),
            time(now),
            by,
            delivery.alarms().size(),
            fresh,
            delivery.cutOff())
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  private Object[] values(long delivery, NewAlarm alarm, Instant now) {
    return new Object[] {
      delivery,
      alarm.fingerprint(),
      time(alarm.startsAt()),
      alarm.status().name(),
      alarm.endsAt() == null ? null : time(alarm.endsAt()),
      alarm.name(),
      json.write(alarm.labels()),
      json.write(alarm.annotations()),
      alarm.sourceUrl(),
      time(now)
    };
  }

  private static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
