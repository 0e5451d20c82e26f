package casework.alarm.process;

import casework.alarm.AlarmJobs;
import casework.engine.OwnAuthority;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Has alarms taken in by the process alarmIntake, of which one instance runs at a time. */
@Component
class EngineAlarmJobs implements AlarmJobs {

  private final RuntimeService runtime;
  private final OwnAuthority authority;

  EngineAlarmJobs(RuntimeService runtime, OwnAuthority authority) {
    this.runtime = runtime;
    this.authority = authority;
  }

  @Override
  public boolean isRunning() {
    return authority.ask(
        () ->
            runtime
                    .createProcessInstanceQuery()
                    .processDefinitionKey(AlarmIntakeProcess.KEY)
                    .count()
                > 0);
  }

  @Override
  public void start() {
    authority.ask(() -> runtime.startProcessInstanceByKey(AlarmIntakeProcess.KEY));
  }
}
