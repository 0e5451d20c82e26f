package casework.bench;

import casework.sla.BusinessDays;
import casework.sla.Deadline;
import casework.sla.Reading;
import casework.sla.SupportHours;
import casework.sla.Window;
import casework.sla.WorkingTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long a due time takes in Gold hours with holidays: wanted are less than 2 microseconds one
 * business week ahead, and less than 20 one year ahead, explanation included. Instants vary from
 * call to call over two years.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeadlineBenchmark {

  private static final SupportHours GOLD = gold();
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration WEEK = Duration.ofHours(5 * 13);
  private static final Duration YEAR = Duration.ofHours(250 * 13);
  private static final BusinessDays FIVE_DAYS = new BusinessDays(5, Reading.SAME_TIME);

  private static final Map<String, String> WANTED =
      Map.of("dueOneWeekAhead", "< 2", "dueOneYearAhead", "< 20");

  private final WorkingTime time = WorkingTime.of(GOLD);
  private int call;

  /** Runs all of them; the figures join the others. */
  static void run(Results results) throws RunnerException {
    results.title("Due times, JMH");
    new Runner(
            new OptionsBuilder()
                .include(DeadlineBenchmark.class.getName())
                .jvmArgsAppend("-Duser.timezone=UTC")
                .build())
        .run()
        .forEach(
            measured ->
                results.precise(
                    measured.getPrimaryResult().getLabel() + ", microseconds",
                    measured.getPrimaryResult().getScore(),
                    WANTED.getOrDefault(measured.getPrimaryResult().getLabel(), "")));
  }

  @Benchmark
  public Deadline dueOneWeekAhead() {
    return time.add(next(), WEEK);
  }

  @Benchmark
  public Deadline dueOneYearAhead() {
    return time.add(next(), YEAR);
  }

  @Benchmark
  public Deadline dueFiveBusinessDaysAhead() {
    return time.add(next(), FIVE_DAYS);
  }

  @Benchmark
  public Duration measuresOneYear() {
    Instant from = next();
    return time.between(from, from.plusSeconds(366 * 86_400));
  }

  /** What hours cost that nobody has worked out before. */
  @Benchmark
  public Deadline dueOneWeekAheadInHoursSeenForTheFirstTime() {
    return WorkingTime.of(GOLD).add(START, WEEK);
  }

  private Instant next() {
    call = (call + 7919) % (2 * 365 * 24 * 60);
    return START.plusSeconds(60L * call);
  }

  private static SupportHours gold() {
    List<Window> windows =
        List.of(
            Window.of(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(10, 0),
                ZoneId.of("Europe/Berlin"),
                LocalTime.of(17, 0),
                ZoneId.of("America/New_York")));
    Set<LocalDate> holidays =
        Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
    return new SupportHours("gold", windows, holidays, Map.of());
  }
}
