package casework.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 10,000 cases whose clocks reach a warning at the same instant, with the job executor on: each is
 * handled, once. The lag is from that instant to the claim of the warning.
 */
final class TimerBenchmark {

  private static final int TIMERS = Integer.getInteger("casework.bench.timers", 10_000);
  private static final int FIRST = 1_000;

  /** Three quarters of the 15 minutes in which someone must take a Severity 1 case. */
  private static final Duration WARNED_AFTER = Duration.ofSeconds(675);

  private static final Duration PREPARATION = Duration.ofSeconds(20);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final String CLAIMED = "clock_claim where clock = 'ownership' and share = 75";
  private static final String ENTERED =
      """
      ledger_entry where kind = '%s' and data::jsonb @> '{"clock": "ownership", "share": 75}'
      """;
  private static final String WARNED = ENTERED.formatted("CLOCK_WARNED");
  private static final String FAILURES = "act_hi_job_log where job_state_ = 1";
  private static final String ALL = "= " + TIMERS;
  private static final String ALERTED = ENTERED.formatted("ALERTED");

  private TimerBenchmark() {}

  static void run(Postgres postgres, Results results) throws Exception {
    try (Product product = new Product(postgres.create("casework_timer"))) {
      JdbcTemplate sql = product.bean(JdbcTemplate.class);
      String number = product.raiseUrgentNumber();
      sql.update("update act_ru_job set suspension_state_ = 2");
      new Copies(sql).make(number, FIRST, TIMERS, 0);
      Instant moment = fallDueTogether(sql);
      boolean done = wait(sql, moment);
      report(sql, moment, done, results);
    }
  }

  /** Lets all copies be received at the instant that makes their first warning due together. */
  private static Instant fallDueTogether(JdbcTemplate sql) {
    Instant moment = Instant.now().plus(PREPARATION);
    var received = java.sql.Timestamp.from(moment.minus(WARNED_AFTER));
    var due = java.sql.Timestamp.from(moment);
    sql.update("update ledger_entry set at = ? where case_id >= ?", received, FIRST);
    sql.update(
        "update support_case set received_at = ?, next_moment = ? where id >= ?",
        received,
        due,
        FIRST);
    sql.execute("analyze");
    sql.update(
        "update act_ru_job set duedate_ = ?, suspension_state_ = 1 where id_ like '%-%-%-%-%-%'",
        java.sql.Timestamp.valueOf(
            java.time.LocalDateTime.ofInstant(moment, java.time.ZoneId.systemDefault())));
    return moment;
  }

  private static boolean wait(JdbcTemplate sql, Instant moment) throws InterruptedException {
    while (Instant.now().isBefore(moment.plus(LONGEST))) {
      if (count(sql, CLAIMED + " and alerted_at is not null") >= TIMERS) {
        return true;
      }
      Thread.sleep(1000);
    }
    return false;
  }

  private static void report(JdbcTemplate sql, Instant moment, boolean done, Results results) {
    List<Double> lags =
        sql.query(
            "select claimed_at from " + CLAIMED,
            (row, number) ->
                Duration.between(moment, row.getTimestamp(1).toInstant()).toMillis() / 1000.0);
    double[] sorted = lags.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double last = sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
    results.title("%d timers that fall due at one instant, job executor on".formatted(TIMERS));
    results.count("warnings claimed", sorted.length, ALL);
    results.count("warnings in the ledgers", count(sql, WARNED), ALL);
    results.count("cases with a warning in the ledger", cases(sql, WARNED), ALL);
    results.count("alerts in the ledgers", count(sql, ALERTED), ALL);
    results.count("cases with an alert in the ledger", cases(sql, ALERTED), ALL);
    results.count("failed jobs", count(sql, "act_ru_job where retries_ = 0"), "= 0");
    results.count("failures that went well when tried again", count(sql, FAILURES), "");
    results.figure("handled per second", sorted.length / last, "");
    results.figure("lag, s, median", at(sorted, 50), "");
    results.figure("lag, s, 95 %", at(sorted, 95), "");
    results.figure("lag, s, 99 %", at(sorted, 99), "");
    results.figure("lag, s, longest", last, "");
    if (!done) {
      results.note("Not all were handled within " + LONGEST + ".");
    }
  }

  private static long cases(JdbcTemplate sql, String entries) {
    return number(sql, "select count(distinct case_id) from " + entries);
  }

  private static long count(JdbcTemplate sql, String rows) {
    return number(sql, "select count(*) from " + rows);
  }

  private static double at(double[] sorted, int share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, sorted.length * share / 100)];
  }

  private static long number(JdbcTemplate sql, String query) {
    Long number = sql.queryForObject(query, Long.class);
    return number == null ? 0 : number;
  }
}
