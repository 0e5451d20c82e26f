package casework.chat;

import java.util.List;
import org.springframework.stereotype.Component;

/** The services by name. */
@Component
class Directories {

  private final List<ChatDirectory> all;

  Directories(List<ChatDirectory> all) {
    this.all = List.copyOf(all);
  }

  ChatDirectory of(ChatService service) {
    return all.stream().filter(one -> one.service() == service).findFirst().orElseThrow();
  }

  /** Whether any service is set up. */
  boolean isAnyOn() {
    return all.stream().anyMatch(ChatDirectory::isOn);
  }
}
