package casework.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A PagerDuty on this machine: it takes events of version 2 as the documentation says, keeps one
 * alert for each key, and has a limit and outages.
 */
final class LocalPagerDuty implements AutoCloseable {

  static final String KEY = "0123456789abcdef0123456789abcdef";

  private final ObjectMapper json = new ObjectMapper();
  private final HttpServer server;
  private final Map<String, String> alerts = new LinkedHashMap<>();
  private final List<JsonNode> events = new ArrayList<>();
  private int fails;
  private int failsWith;

  LocalPagerDuty() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/v2/enqueue", this::enqueue);
    server.start();
  }

  String url() {
    return "http://%s:%d/v2/enqueue"
        .formatted(server.getAddress().getHostString(), server.getAddress().getPort());
  }

  /** Answers the next requests with a status, and takes nothing. */
  synchronized void fails(int times, int status) {
    fails = times;
    failsWith = status;
  }

  /** Returns how an alert stands: "triggered", "acknowledged" or "resolved". */
  synchronized String alert(String dedupKey) {
    return alerts.getOrDefault(dedupKey, "unknown");
  }

  synchronized List<JsonNode> events() {
    return List.copyOf(events);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void enqueue(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (fails > 0) {
        fails--;
        exchange.sendResponseHeaders(failsWith, -1);
        return;
      }
      JsonNode event = json.readTree(exchange.getRequestBody());
      List<String> wrong = wrong(event);
      Object answer =
          wrong.isEmpty()
              ? Map.of("status", "success", "message", "Event processed", "dedup_key", take(event))
              : Map.of(
                  "status", "invalid event", "message", "Event object is invalid", "errors", wrong);
      byte[] body = json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(wrong.isEmpty() ? 202 : 400, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static List<String> wrong(JsonNode event) {
    List<String> wrong = new ArrayList<>();
    if (!event.path("routing_key").asText().equals(KEY)) {
      wrong.add("'routing_key' is invalid");
    }
    String action = event.path("event_action").asText();
    if (!List.of("trigger", "acknowledge", "resolve").contains(action)) {
      wrong.add("'event_action' is invalid");
    }
    String key = event.path("dedup_key").asText();
    if (key.isEmpty() || key.length() > 255) {
      wrong.add("'dedup_key' is invalid");
    }
    if (action.equals("trigger")) {
      JsonNode payload = event.path("payload");
      for (String field : List.of("summary", "source", "severity")) {
        if (payload.path(field).asText().isEmpty()) {
          wrong.add("'payload." + field + "' is missing");
        }
      }
      if (!List.of("critical", "error", "warning", "info")
          .contains(payload.path("severity").asText())) {
        wrong.add("'payload.severity' is invalid");
      }
    }
    return wrong;
  }

  /** What is resolved stays so; what is acknowledged is not triggered again by its own key. */
  private String take(JsonNode event) {
    events.add(event);
    String key = event.path("dedup_key").asText();
    String before = alerts.get(key);
    switch (event.path("event_action").asText()) {
      case "trigger" -> alerts.put(key, "acknowledged".equals(before) ? before : "triggered");
      case "acknowledge" -> {
        if ("triggered".equals(before)) {
          alerts.put(key, "acknowledged");
        }
      }
      default -> {
        if (before != null) {
          alerts.put(key, "resolved");
        }
      }
    }
    return key;
  }
}
