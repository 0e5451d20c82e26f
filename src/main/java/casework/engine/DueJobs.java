package casework.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
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

  private final ManagementService management;

  DueJobs(ManagementService management) {
    this.management = management;
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
