package casework.webhook.web;

import casework.problem.Problem;
import casework.webhook.NewWebhook;
import casework.webhook.Webhook;
import casework.webhook.WebhookDeliveries;
import casework.webhook.WebhookDelivery;
import casework.webhook.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The webhooks of one organization. Staff read them, administrators alone change them. */
@RestController
@RequestMapping("/api/customers/{key}/webhooks")
@Tag(name = "Webhooks")
class WebhooksController {

  private static final int MOST = 200;

  private final Webhooks webhooks;
  private final WebhookDeliveries deliveries;

  WebhooksController(Webhooks webhooks, WebhookDeliveries deliveries) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
  }

  /**
   * @param events names of events; left out or empty for all
   * @param on false to switch it off; left out, it stays as it is
   */
  record WebhookBody(@Nullable String url, @Nullable Set<String> events, @Nullable Boolean on) {

    NewWebhook wanted() {
      if (url == null) {
        throw Problem.field("url", "'url' is missing.");
      }
      return new NewWebhook(url, events == null ? Set.of() : events);
    }
  }

  /** A span of time: from the first instant to before the second. */
  record SpanBody(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {}

  record Replayed(int messages) {}

  /**
   * A page of deliveries.
   *
   * @param next the {@code before} of the next page; null on the last
   */
  record Page(List<WebhookDelivery> deliveries, @Nullable Long next) {}

  @Operation(summary = "An organization's webhooks; secrets are not shown")
  @GetMapping
  List<WebhookView> list(@PathVariable("key") String key) {
    return webhooks.of(key).stream().map(WebhookView::of).toList();
  }

  @Operation(summary = "Make a webhook; its secret is shown this once")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  WebhookView make(@PathVariable("key") String key, @RequestBody WebhookBody body, Principal by) {
    Webhooks.Made made = webhooks.make(key, body.wanted(), by.getName());
    return WebhookView.of(made.webhook(), made.secret());
  }

  @Operation(summary = "Change where a webhook goes and what it wants, or switch it on or off")
  @PutMapping("/{id}")
  WebhookView change(
      @PathVariable("key") String key,
      @PathVariable("id") long id,
      @RequestBody WebhookBody body,
      Principal by) {
    Webhook changed = webhooks.change(key, id, body.wanted(), by.getName());
    if (body.on() != null) {
      changed =
          body.on()
              ? webhooks.switchOn(key, id, by.getName())
              : webhooks.switchOff(key, id, by.getName());
    }
    return WebhookView.of(changed);
  }

  @Operation(summary = "Remove a webhook; what waits for it is dropped")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable("key") String key, @PathVariable("id") long id, Principal by) {
    webhooks.remove(key, id, by.getName());
  }

  @Operation(summary = "Draw a new secret, shown this once; for a while both are signed with")
  @PostMapping("/{id}/secret")
  WebhookView renewSecret(
      @PathVariable("key") String key, @PathVariable("id") long id, Principal by) {
    Webhooks.Made made = webhooks.renewSecret(key, id, by.getName());
    return WebhookView.of(made.webhook(), made.secret());
  }

  @Operation(summary = "Send a message that tells of no case, to try a webhook out")
  @PostMapping("/{id}/test")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void test(@PathVariable("key") String key, @PathVariable("id") long id, Principal by) {
    webhooks.test(key, id, by.getName());
  }

  @Operation(summary = "What went out to a webhook, the newest first, and how it went")
  @GetMapping("/{id}/deliveries")
  Page deliveries(
      @PathVariable("key") String key,
      @PathVariable("id") long id,
      @RequestParam(name = "before", required = false) @Nullable Long before,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.field("limit", "'limit' is between 1 and %d.".formatted(MOST));
    }
    List<WebhookDelivery> found = deliveries.list(webhooks.get(key, id), before, limit);
    return new Page(found, found.size() < limit ? null : found.get(limit - 1).id());
  }

  @Operation(summary = "Send a delivery again, with the same webhook-id")
  @PostMapping("/{id}/deliveries/{delivery}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void replay(
      @PathVariable("key") String key,
      @PathVariable("id") long id,
      @PathVariable("delivery") long delivery,
      Principal by) {
    deliveries.replay(webhooks.get(key, id), delivery, by.getName());
  }

  @Operation(summary = "Send again what happened in a span of time, in its order")
  @PostMapping("/{id}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Replayed replay(
      @PathVariable("key") String key,
      @PathVariable("id") long id,
      @RequestBody SpanBody body,
      Principal by) {
    Webhook to = webhooks.get(key, id);
    return new Replayed(
        deliveries.replay(
            to,
            needed("from", body.from()).toInstant(),
            needed("to", body.to()).toInstant(),
            by.getName()));
  }

  private static OffsetDateTime needed(String field, @Nullable OffsetDateTime value) {
    if (value == null) {
      throw Problem.field(field, "'" + field + "' is missing.");
    }
    return value;
  }
}
