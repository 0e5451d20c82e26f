package casework.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs jobs at the caller's word, in the order in which they fall due. */
@Component
public class DueJobs {

  private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

  /** A cycle that has a beginning, such as R/2026-03-16T10:30:00/PT1M. */
  private static final Pattern ANCHOR = Pattern.compile("^(R\\d*)/\\d[^/]*/");

  private static final DateTimeFormatter ENGINES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final ManagementService management;
  private final CommandExecutor commands;

  DueJobs(ManagementService management, ProcessEngineConfigurationImpl engine) {
    this.management = management;
    this.commands = engine.getCommandExecutorTxRequired();
  }

  /**
   * Returns when the next job falls due, at the latest at an instant; null when none does. Besides
   * timers, those are jobs that failed and are tried again.
   */
  public @Nullable Instant nextDueBy(Instant latest) {
    return Stream.of(jobs().timers(), jobs().messages())
        .flatMap(
            kind ->
                kind
                    .duedateLowerThan(Date.from(latest.plusMillis(1)))
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 1)
                    .stream())
        .map(job -> job.getDuedate().toInstant())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private JobQuery jobs() {
    return management.createJobQuery().withRetriesLeft().active();
  }

  /**
   * Runs every job that is due now, and those that they make due, until none is left. A job that
   * fails keeps its failure as the engine records it, and is tried as often as it has retries.
   *
   * @return how many ran
   */
  public int runAll() {
    int ran = 0;
    List<Job> due = executable();
    while (!due.isEmpty()) {
      for (Job job : due) {
        run(job.getId());
        ran++;
      }
      due = executable();
    }
    return ran;
  }

  /**
   * Lets the timers that begin processes every so often count from the present: after the clock
   * went back, they would not fall due before it is again as late as it was.
   */
  public void restartCycles() {
    List<String> cycles =
        management.createJobQuery().timers().active().list().stream()
            .filter(job -> job.getProcessInstanceId() == null)
            .map(Job::getId)
            .toList();
    commands.execute(
        context -> {
          cycles.forEach(id -> restart(context.getJobManager().findJobById(id)));
          return null;
        });
  }

  /** The engine writes the beginning of a cycle into it, in the machine's zone. */
  private static void restart(JobEntity job) {
    if (job instanceof TimerEntity timer && timer.getRepeat() != null) {
      Date now = ClockUtil.getCurrentTime();
      LocalDateTime begins =
          LocalDateTime.ofInstant(now.toInstant(), ZoneId.systemDefault())
              .truncatedTo(ChronoUnit.SECONDS);
      timer.setRepeat(
          ANCHOR.matcher(timer.getRepeat()).replaceFirst("$1/" + ENGINES.format(begins) + "/"));
      timer.setDuedate(now);
    }
  }

  private List<Job> executable() {
    return management
        .createJobQuery()
        .executable()
        .active()
        .orderByJobDuedate()
        .asc()
        .listPage(0, 200)
        .stream()
        .filter(DueJobs::isDue)
        .toList();
  }

  private static boolean isDue(Job job) {
    return job.getDuedate() == null
        || !job.getDuedate().toInstant().isAfter(ClockUtil.getCurrentTime().toInstant());
  }

  private void run(String job) {
    try {
      management.executeJob(job);
    } catch (RuntimeException failed) {
      LOG.warn("Job {} failed; the engine has recorded it", job, failed);
    }
  }
}
