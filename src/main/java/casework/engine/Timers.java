package casework.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Moves timers that wait. */
@Component
public class Timers {

  private final ManagementService management;

  Timers(ManagementService management) {
    this.management = management;
  }

  /**
   * Sets a waiting timer to another instant.
   *
   * @param processInstance the instance it waits in
   * @param event the timer event's id in the diagram
   * @return false if no such timer waits
   */
  public boolean move(String processInstance, String event, Instant to) {
    Job job =
        management
            .createJobQuery()
            .processInstanceId(processInstance)
            .activityId(event)
            .singleResult();
    if (job == null) {
      return false;
    }
    management.setJobDuedate(job.getId(), Date.from(to));
    return true;
  }
}
