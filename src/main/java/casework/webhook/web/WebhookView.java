package casework.webhook.web;

import casework.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the API shows it.
 *
 * @param events the events it wants; empty for all
 * @param since since when it is on, or off
 * @param secret given once, when it was drawn; null otherwise
 */
record WebhookView(
    long id,
    String url,
    List<String> events,
    boolean on,
    @Nullable String offReason,
    Instant since,
    @Nullable Instant formerSecretUntil,
    Instant madeAt,
    String madeBy,
    @Nullable String secret) {

  static WebhookView of(Webhook webhook) {
    return of(webhook, null);
  }

  static WebhookView of(Webhook webhook, @Nullable String secret) {
    return new WebhookView(
        webhook.id(),
        webhook.url(),
        webhook.events().stream().sorted().toList(),
        webhook.on(),
        webhook.offReason(),
        webhook.since(),
        webhook.formerSecretUntil(),
        webhook.madeAt(),
        webhook.madeBy(),
        secret);
  }
}
