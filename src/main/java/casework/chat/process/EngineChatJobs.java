package casework.chat.process;

import casework.chat.ChatJobs;
import casework.engine.OwnAuthority;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Has messages taken in by the process chatIntake, one instance for each. */
@Component
class EngineChatJobs implements ChatJobs {

  private final RuntimeService runtime;
  private final OwnAuthority authority;

  EngineChatJobs(RuntimeService runtime, OwnAuthority authority) {
    this.runtime = runtime;
    this.authority = authority;
  }

  @Override
  public void start(long event) {
    authority.ask(
        () ->
            runtime.startProcessInstanceByKey(
                ChatIntakeProcess.KEY, ChatIntakeProcess.businessKey(event)));
  }
}
