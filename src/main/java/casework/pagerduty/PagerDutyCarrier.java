package casework.pagerduty;

import casework.outbox.CannotCarry;
import casework.outbox.Carrier;
import casework.outbox.CarryFailed;
import casework.outbox.Outgoing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Carries events to PagerDuty. It takes an event that comes twice for the same alert, so that an
 * attempt of which nobody knows how it ended is made again.
 */
@Component
class PagerDutyCarrier implements Carrier {

  static final String CHANNEL = "pagerduty";

  private static final int ACCEPTED = 202;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final PagerDutySettings settings;
  private final ObjectMapper json;
  private final HttpClient http;

  PagerDutyCarrier(PagerDutySettings settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
    this.http = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  @Override
  public Optional<String> notSetUp() {
    return settings.isOn()
        ? Optional.empty()
        : Optional.of("PagerDuty is not set up (CASEWORK_PAGERDUTY_ROUTING_KEY).");
  }

  @Override
  public boolean mayHaveArrived(long id, Outgoing message) {
    return false;
  }

  @Override
  public String carry(long id, Outgoing message) throws CarryFailed {
    HttpResponse<String> answer = post(body(message));
    int status = answer.statusCode();
    if (status == TOO_MANY || status >= SERVER_ERROR) {
      throw new CarryFailed("PagerDuty answered %d.".formatted(status));
    }
    if (status != ACCEPTED) {
      throw new CannotCarry("PagerDuty refused it: %d, %s".formatted(status, said(answer.body())));
    }
    return said(answer.body());
  }

  private String body(Outgoing message) {
    String key = settings.keyOf(message.address());
    if (key.isBlank()) {
      throw new CannotCarry(
          "No service of PagerDuty's is set for %s.".formatted(message.address()));
    }
    try {
      ObjectNode event = (ObjectNode) json.readTree(message.payload());
      return json.writeValueAsString(event.put("routing_key", key));
    } catch (JsonProcessingException damaged) {
      throw new CannotCarry("The event cannot be read.", damaged);
    }
  }

  private HttpResponse<String> post(String body) throws CarryFailed {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.url()))
            .timeout(settings.patience())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException silent) {
      throw new CarryFailed(
          "PagerDuty does not answer (%s).".formatted(silent.getClass().getSimpleName()), silent);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CarryFailed("Casework stopped meanwhile.", stopped);
    }
  }

  /** The alert's key, or what PagerDuty does not like; never our key. */
  private String said(String body) {
    try {
      JsonNode answer = json.readTree(body);
      String key = answer.path("dedup_key").asText("");
      return key.isEmpty() ? answer.path("errors").toString() : key;
    } catch (JsonProcessingException noJson) {
      return "(no JSON)";
    }
  }
}
