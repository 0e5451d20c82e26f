package casework.chat.teams;

import casework.chat.ChatDirectory;
import casework.chat.ChatFile;
import casework.chat.ChatMessage;
import casework.chat.ChatPerson;
import casework.chat.ChatService;
import casework.problem.Problem;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/**
 * Teams' people: an outgoing webhook tells their names, and nothing by which we could find them on
 * record.
 */
@Component
class TeamsDirectory implements ChatDirectory {

  private final TeamsSettings settings;

  TeamsDirectory(TeamsSettings settings) {
    this.settings = settings;
  }

  @Override
  public ChatService service() {
    return ChatService.TEAMS;
  }

  @Override
  public boolean isOn() {
    return !settings.organizations().isEmpty();
  }

  @Override
  public boolean canWriteTo(String customer) {
    return settings.workflowOf(customer).isPresent();
  }

  @Override
  public ChatPerson whoWrote(ChatMessage message) {
    return somebody(message);
  }

  @Override
  public ChatPerson somebody(ChatMessage message) {
    String name = message.name();
    return new ChatPerson(name == null ? "Somebody" : name, null, false);
  }

  @Override
  public InputStream open(ChatFile file) {
    throw Problem.field("file", "Teams gives no files to outgoing webhooks.");
  }
}
