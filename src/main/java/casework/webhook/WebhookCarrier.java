package casework.webhook;

import casework.engine.OwnTransaction;
import casework.outbox.CannotCarry;
import casework.outbox.Carrier;
import casework.outbox.CarryFailed;
import casework.outbox.NotWanted;
import casework.outbox.Outgoing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries messages to endpoints, signed. An endpoint that says it is gone, or took nothing for
 * days, is not called again until somebody switches its webhook on (ADR 24).
 */
@Component
class WebhookCarrier implements Carrier {

  static final String CHANNEL = "webhook";

  private static final int GONE = 410;
  private static final String BY = "casework";

  private final WebhookRows webhooks;
  private final Webhooks switches;
  private final Attempts attempts;
  private final EndpointClient client;
  private final Signing signing;
  private final WebhookSettings settings;
  private final OwnTransaction own;
  private final ObjectMapper json;
  private final Clock clock;

  WebhookCarrier(
      WebhookRows webhooks,
      Webhooks switches,
      Attempts attempts,
      EndpointClient client,
      Signing signing,
      WebhookSettings settings,
      OwnTransaction own,
      ObjectMapper json,
      Clock clock) {
    this.webhooks = webhooks;
    this.switches = switches;
    this.attempts = attempts;
    this.client = client;
    this.signing = signing;
    this.settings = settings;
    this.own = own;
    this.json = json;
    this.clock = clock;
  }

  /** The address by which the outbox knows a webhook, such as {@code goldberg/3}. */
  static String address(String owner, Webhook webhook) {
    return owner + "/" + webhook.id();
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  /** Endpoints know a message by its id: one that comes twice counts once. */
  @Override
  public boolean mayHaveArrived(long id, Outgoing message) {
    return false;
  }

  @Override
  public String carry(long id, Outgoing message) throws CarryFailed {
    String address = message.address();
    Webhook webhook = webhooks.get(Long.parseLong(address.substring(address.indexOf('/') + 1)));
    if (!webhook.on()) {
      throw new NotWanted("The webhook is off. " + webhook.offReason());
    }
    Envelope envelope = envelope(message);
    EndpointClient.Answer answer = call(id, webhook, envelope);
    if (answer.status() == GONE) {
      throw off(webhook, "The endpoint answered 410 Gone.");
    }
    if (!answer.isAccepted()) {
      throw failed(webhook, "The endpoint answered %d.".formatted(answer.status()), null);
    }
    return envelope.id();
  }

  private EndpointClient.Answer call(long id, Webhook webhook, Envelope envelope)
      throws CarryFailed {
    Instant now = clock.instant();
    long seconds = now.getEpochSecond();
    String signature =
        signing.signature(
            webhooks.seeds(webhook.id(), now), envelope.id(), seconds, envelope.body());
    try {
      EndpointClient.Answer answer =
          client.post(
              URI.create(webhook.url()),
              Map.of(
                  "webhook-id", envelope.id(),
                  "webhook-timestamp", String.valueOf(seconds),
                  "webhook-signature", signature),
              envelope.body());
      own.run(() -> attempts.answered(id, webhook.id(), answer, now));
      return answer;
    } catch (IOException none) {
      String why = "%s: %s".formatted(none.getClass().getSimpleName(), none.getMessage());
      own.run(() -> attempts.unanswered(id, webhook.id(), why, now));
      throw failed(webhook, "No answer. " + why, none);
    }
  }

  private CarryFailed failed(Webhook webhook, String problem, @Nullable IOException cause) {
    if (attempts.isDeadSince(webhook, clock.instant().minus(settings.deadAfter()))) {
      throw off(
          webhook,
          "The endpoint took nothing for %d days. %s"
              .formatted(settings.deadAfter().toDays(), problem));
    }
    return cause == null ? new CarryFailed(problem) : new CarryFailed(problem, cause);
  }

  private NotWanted off(Webhook webhook, String reason) {
    String cut = reason.length() > 400 ? reason.substring(0, 400) : reason;
    own.run(() -> switches.switchOff(webhook, cut, BY));
    return new NotWanted(cut);
  }

  private Envelope envelope(Outgoing message) {
    try {
      return json.readValue(message.payload(), Envelope.class);
    } catch (JsonProcessingException damaged) {
      throw new CannotCarry("The message cannot be read: " + damaged.getOriginalMessage(), damaged);
    }
  }
}
