package casework.outbox.process;

import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** The jobs that carry messages. */
@Component
class DeliveryJobs {

  private final ManagementService management;

  DeliveryJobs(ManagementService management) {
    this.management = management;
  }

  /** Whether the attempt that runs is the last one that the diagram gives. */
  boolean isLastAttempt(String processInstance) {
    // Before the first failure, the engine has not read how many attempts the diagram gives.
    return job(processInstance)
        .filter(job -> job.getExceptionMessage() != null && job.getRetries() <= 1)
        .isPresent();
  }

  /** Has a job run once more, now, that the engine has given up. */
  void retry(String processInstance) {
    job(processInstance)
        .filter(job -> job.getRetries() == 0)
        .ifPresent(job -> management.setJobRetries(job.getId(), 1));
  }

  private Optional<Job> job(String processInstance) {
    return Optional.ofNullable(
        management.createJobQuery().processInstanceId(processInstance).singleResult());
  }
}
