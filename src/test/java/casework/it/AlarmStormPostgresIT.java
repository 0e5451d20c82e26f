package casework.it;

import static org.assertj.core.api.Assertions.assertThat;

import casework.alarm.AlarmDelivery;
import casework.alarm.AlarmInbox;
import casework.alarm.AlarmSource;
import casework.alarm.AlarmStatus;
import casework.alarm.NewAlarm;
import casework.engine.DeskClock;
import casework.engine.DueJobs;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * A storm of alarms on a real PostgreSQL: told by several at once, twice each as by a pair of
 * Alertmanagers, and taken in meanwhile, by more than one.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "casework.demo=true",
      "casework.sandbox.allow-with-postgres=true",
      "casework.alarms.pace=PT0S"
    })
@ActiveProfiles({"postgres", "sandbox"})
@Import(RealPostgres.class)
@DirtiesContext
class AlarmStormPostgresIT {

  private static final int ALARMS = 10_000;
  private static final int CAUSES = 20;
  private static final int AT_ONCE = 20;
  private static final int SENDERS = 4;

  @LocalServerPort private int port;
  @Autowired private AlarmInbox inbox;
  @Autowired private DueJobs jobs;
  @Autowired private DeskClock clock;
  @Autowired private JdbcClient sql;

  private DeskClient desk;
  private Instant now;

  @BeforeEach
  void onMondayMorning() {
    desk = new DeskClient(port);
    desk.put("fiona", "/api/sandbox/clock", "{\"now\": \"2026-03-16T10:00:00+01:00\"}");
    now = Instant.parse("2026-03-16T09:00:00Z");
  }

  @AfterEach
  void letTheClockGo() {
    clock.release();
  }

  @Test
  void makesACaseForEachCauseAndRecordsEveryAlarmOnce() throws Exception {
    List<AlarmDelivery> deliveries = deliveries();
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(SENDERS + 2);
    try {
      List<Future<?>> takers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        takers.add(threads.submit(() -> takeInUntil(over)));
      }
      List<Callable<Integer>> senders = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        senders.add(() -> send(deliveries, next));
      }
      int fresh = 0;
      for (Future<Integer> sent : threads.invokeAll(senders)) {
        fresh += sent.get();
      }
      assertThat(fresh).as("accepted as new, however often told").isEqualTo(ALARMS);
      assertThat(raised()).as("the desk goes on meanwhile").startsWith("CW-");
      over.set(true);
      for (Future<?> taker : takers) {
        taker.get();
      }
    } finally {
      over.set(true);
      threads.shutdown();
    }
    // What two takers did at the same moment one of them tries again.
    desk.post("fiona", "/api/sandbox/clock/advance", "{\"by\": \"PT1M\"}");
    assertThat(count("alarm where state = 'IN_CASE' and case_id is not null")).isEqualTo(ALARMS);
    assertThat(count("alarm")).isEqualTo(ALARMS);
    assertThat(count("support_case where channel = 'MONITORING'")).isEqualTo(CAUSES);
    assertThat(count("alarm_cause")).isEqualTo(CAUSES);
    assertThat(
            sql.sql(
                    """
                    select sum(cast(data::jsonb ->> 'count' as integer)) from ledger_entry
                    where kind = 'ALARM_FIRED'
                    """)
                .query(Long.class)
                .single())
        .as("in the ledgers, each once")
        .isEqualTo(ALARMS);
    assertThat(count("act_ru_job where retries_ = 0")).isZero();
    assertThat(
            count(
                "act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_"
                    + " where p.key_ = 'alarmIntake' and e.parent_id_ is null"))
        .as("the intake has ended")
        .isZero();
  }

  /** Each alarm in two deliveries, which come one after the other from different senders. */
  private List<AlarmDelivery> deliveries() {
    List<AlarmDelivery> all = new ArrayList<>();
    for (int from = 0; from < ALARMS; from += AT_ONCE) {
      List<NewAlarm> some = new ArrayList<>();
      for (int i = from; i < from + AT_ONCE; i++) {
        some.add(alarm(i));
      }
      AlarmDelivery one = new AlarmDelivery(AlarmSource.ALERTMANAGER, "{}", 0, some);
      all.add(one);
      all.add(one);
    }
    return all;
  }

  private NewAlarm alarm(int i) {
    return NewAlarm.of(
        null,
        AlarmStatus.FIRING,
        now,
        null,
        Map.of(
            "alertname",
            "QueueGrows",
            "severity",
            "warning",
            "customer",
            i % 2 == 0 ? "goldberg" : "silverline",
            "service",
            "service-" + i / 2 % (CAUSES / 2),
            "instance",
            "pod-" + i),
        Map.of("summary", "Jobs wait"),
        null);
  }

  private int send(List<AlarmDelivery> deliveries, AtomicInteger next) {
    int fresh = 0;
    for (int i = next.getAndIncrement(); i < deliveries.size(); i = next.getAndIncrement()) {
      fresh += inbox.accept(deliveries.get(i), "fiona").fresh();
    }
    return fresh;
  }

  private void takeInUntil(AtomicBoolean over) {
    while (!over.get()) {
      if (jobs.runAll() == 0) {
        Thread.onSpinWait();
      }
    }
  }

  private String raised() {
    JsonNode made =
        desk.post(
            "fiona",
            "/api/cases",
            """
            {"customer": "goldberg", "contact": "Noor", "category": "HOW_TO",
             "subject": "How do I export bills?", "description": "To my own program."}
            """);
    return made.path("number").asText();
  }

  private long count(String rows) {
    return sql.sql("select count(*) from " + rows).query(Long.class).single();
  }
}
