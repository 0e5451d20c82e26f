package casework.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A storm: alarms of a few causes, each in a notification of its own, as fast as several clients
 * can tell them, with the job executor on; and what reading a case takes meanwhile.
 */
final class AlarmBenchmark {

  private static final int ALARMS = Integer.getInteger("casework.bench.alarms", 10_000);
  private static final int CAUSES = 20;
  private static final int CLIENTS = 8;
  private static final int READS = 300;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private AlarmBenchmark() {}

  static void run(Postgres postgres, Results results) throws Exception {
    try (Product product = new Product(postgres.create("casework_alarm"))) {
      JdbcTemplate sql = product.bean(JdbcTemplate.class);
      String path = "/api/cases/" + product.raiseNumber();
      Load.times(READS, Duration.ofSeconds(10), () -> product.get(path));
      Load.Figures calm = Load.times(READS, Duration.ofSeconds(10), () -> product.get(path));
      long began = System.nanoTime();
      AtomicBoolean over = new AtomicBoolean();
      ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
      Future<double[]> reading = threads.submit(() -> readUntil(over, product, path));
      double accepted = tell(product, threads, began);
      boolean done = wait(sql);
      double taken = seconds(began);
      over.set(true);
      double[] meanwhile = reading.get();
      threads.shutdown();
      results.title(
          "%d alarms of %d causes, one a request, %d clients, job executor on"
              .formatted(ALARMS, CAUSES, CLIENTS));
      results.figure("accepted within, s", accepted, "< 60");
      results.figure("accepted per second", ALARMS / accepted, ">= 167");
      results.figure("all in their cases within, s", taken, "");
      results.count(
          "alarms in a case", number(sql, "alarm where state = 'IN_CASE'"), "= " + ALARMS);
      results.count(
          "cases", number(sql, "support_case where channel = 'MONITORING'"), "= " + CAUSES);
      results.count(
          "entries in their ledgers", number(sql, "ledger_entry where kind = 'ALARM_FIRED'"), "");
      results.figure("reading a case before, ms, median", calm.percentile(50), "");
      results.figure("reading a case before, ms, 95 %", calm.percentile(95), "");
      results.figure("reading a case meanwhile, ms, median", at(meanwhile, 50), "");
      results.figure("reading a case meanwhile, ms, 95 %", at(meanwhile, 95), "");
      results.figure("reading a case meanwhile, ms, longest", at(meanwhile, 100), "");
      if (!done) {
        results.note("Not all were taken in within " + LONGEST + ".");
      }
    }
  }

  private static double tell(Product product, ExecutorService threads, long began)
      throws Exception {
    AtomicInteger next = new AtomicInteger();
    Instant now = Instant.now();
    List<Future<?>> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      clients.add(
          threads.submit(
              () -> {
                for (int i = next.getAndIncrement(); i < ALARMS; i = next.getAndIncrement()) {
                  product.tellAlarms(notification(i, now));
                }
                return null;
              }));
    }
    for (Future<?> client : clients) {
      client.get();
    }
    return seconds(began);
  }

  private static String notification(int i, Instant now) {
    return """
    {"version": "4", "groupKey": "{}:{}", "truncatedAlerts": 0, "status": "firing",
     "receiver": "casework", "externalURL": "http://alertmanager.example",
     "groupLabels": {}, "commonLabels": {}, "commonAnnotations": {},
     "alerts": [{"status": "firing", "labels": {"alertname": "QueueGrows", "severity": "warning",
       "customer": "bench-%s", "service": "service-%d", "instance": "pod-%d"},
       "annotations": {"summary": "Jobs wait"}, "startsAt": "%s",
       "endsAt": "0001-01-01T00:00:00Z", "generatorURL": "", "fingerprint": "f%d"}]}"""
        .formatted(i % 2 == 0 ? "gold" : "silver", i / 2 % (CAUSES / 2), i, now, i);
  }

  private static double[] readUntil(AtomicBoolean over, Product product, String path)
      throws IOException {
    List<Double> millis = new ArrayList<>();
    while (!over.get()) {
      long began = System.nanoTime();
      product.get(path);
      millis.add((System.nanoTime() - began) / 1e6);
    }
    return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static boolean wait(JdbcTemplate sql) throws InterruptedException {
    Instant end = Instant.now().plus(LONGEST);
    while (Instant.now().isBefore(end)) {
      if (number(sql, "alarm where state = 'WAITING'") == 0) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  private static double at(double[] sorted, int share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, sorted.length * share / 100)];
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static long number(JdbcTemplate sql, String rows) {
    Long number = sql.queryForObject("select count(*) from " + rows, Long.class);
    return number == null ? 0 : number;
  }
}
