package casework.chat.process;

import casework.chat.ChatIntake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes in a message. */
@Component("takeInChatMessage")
class TakeInChatMessageDelegate implements JavaDelegate {

  private final ChatIntake intake;

  TakeInChatMessageDelegate(ChatIntake intake) {
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    intake.take(ChatIntakeProcess.event(execution.getProcessBusinessKey()));
  }
}
