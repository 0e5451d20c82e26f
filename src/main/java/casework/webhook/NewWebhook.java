package casework.webhook;

import casework.problem.Problem;
import java.util.Set;
import java.util.TreeSet;

/**
 * A webhook as somebody wants it.
 *
 * @param events the names of those it wants; empty for all
 */
public record NewWebhook(String url, Set<String> events) {

  /**
   * @throws Problem if there is no event of a name; the address is looked at where it is known what
   *     this installation allows
   */
  public NewWebhook {
    events = Set.copyOf(events);
    for (String event : new TreeSet<>(events)) {
      if (EventType.of(event).filter(EventType::isChosen).isEmpty()) {
        throw Problem.field("events", "There is no event '%s'.".formatted(event));
      }
    }
  }
}
