package casework.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Slack's API. When Slack asks us to wait, nothing more is asked of it before that time is over, on
 * this node.
 */
@Component
class SlackApi {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration FILE = Duration.ofSeconds(60);
  private static final long WAIT_UNLESS_TOLD = 30;
  private static final int GOOD = 200;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  /** What Slack says when the fault is its own, and passes. */
  private static final Set<String> PASSING =
      Set.of(
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "ratelimited",
          "rate_limited",
          "message_limit_exceeded",
          "team_added_to_org");

  private final SlackSettings settings;
  private final ObjectMapper json;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          // The token must not follow where we did not mean it to go.
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private volatile Instant waitUntil = Instant.MIN;

  SlackApi(SlackSettings settings, ObjectMapper json, Clock clock) {
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Calls a method.
   *
   * @throws IOException if Slack does not answer, or says "not now"
   * @throws SlackRefused if it says no
   */
  JsonNode call(String method, Map<String, String> values, Duration within)
      throws IOException, SlackRefused {
    refuseWhileAskedToWait();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.api() + "/" + method))
            .timeout(within)
            .header("Authorization", "Bearer " + settings.botToken())
            .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .POST(BodyPublishers.ofString(form(values)))
            .build();
    HttpResponse<String> answer = send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    JsonNode body = json.readTree(answer.body());
    if (body.path("ok").asBoolean(false)) {
      return body;
    }
    String error = body.path("error").asText("no reason given");
    if (PASSING.contains(error)) {
      throw new IOException("Slack says not now: " + error);
    }
    throw new SlackRefused(method, error);
  }

  /**
   * Opens a file.
   *
   * @param address has been looked at: the token goes there
   * @throws IOException if Slack does not answer
   * @throws SlackRefused if it does not give it
   */
  InputStream open(URI address) throws IOException, SlackRefused {
    refuseWhileAskedToWait();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(FILE)
            .header("Authorization", "Bearer " + settings.botToken())
            .GET()
            .build();
    return send(request, BodyHandlers.ofInputStream()).body();
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, SlackRefused {
    HttpResponse<T> answer;
    try {
      answer = http.send(request, handler);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while waiting for Slack", stopped);
    }
    int status = answer.statusCode();
    if (status == TOO_MANY) {
      long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(WAIT_UNLESS_TOLD);
      waitUntil = clock.instant().plusSeconds(seconds);
      throw new IOException("Slack asks us to wait %d seconds".formatted(seconds));
    }
    if (status >= SERVER_ERROR) {
      throw new IOException("Slack has a problem of its own (%d)".formatted(status));
    }
    if (status != GOOD) {
      throw new SlackRefused(request.uri().getPath(), "status " + status);
    }
    return answer;
  }

  private void refuseWhileAskedToWait() throws IOException {
    if (clock.instant().isBefore(waitUntil)) {
      throw new IOException("Slack asked us to wait until " + waitUntil);
    }
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
