package casework.webhook;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an organization wants to be told what becomes of its cases.
 *
 * @param events the names of those it wants; empty for all, those to come as well
 * @param offReason why it is off; null while it is on
 * @param formerSecretUntil until when messages are signed with the secret before, too; null if not
 */
public record Webhook(
    long id,
    long customerId,
    String url,
    Set<String> events,
    boolean on,
    @Nullable String offReason,
    Instant since,
    @Nullable Instant formerSecretUntil,
    Instant madeAt,
    String madeBy) {

  public Webhook {
    events = Set.copyOf(events);
  }

  boolean wants(EventType type) {
    return events.isEmpty() || events.contains(type.text());
  }
}
