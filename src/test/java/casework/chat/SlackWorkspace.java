package casework.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A workspace of Slack's: its API and its files, in the tests' own process. */
public final class SlackWorkspace {

  static final String TOKEN = "xoxb-of-the-tests";
  static final String SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  static final String HOME = "T0VENDOR";
  static final String BOT = "U0CASEWORK";

  /** How it takes what is posted. */
  enum Mood {
    WELL,
    BROKEN,
    BUSY,
    /** Posts the message; then something breaks before it says so. */
    BROKEN_AFTER_POSTING
  }

  /** A message of ours. */
  public record Posted(
      String channel, @Nullable String thread, String ts, String text, JsonNode metadata) {}

  private static final AtomicLong NUMBERS = new AtomicLong(100);

  final int port;
  public final List<Posted> posted = new CopyOnWriteArrayList<>();
  final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, ObjectNode> users = new ConcurrentHashMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final AtomicLong next = new AtomicLong(1);
  private final ObjectMapper json = new ObjectMapper();
  private volatile Mood mood = Mood.WELL;
  private volatile String refusal = "";

  SlackWorkspace() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/api/", this::answer);
      server.createContext("/files/", this::file);
      server.setExecutor(
          Executors.newCachedThreadPool(
              work -> {
                Thread thread = new Thread(work, "slack");
                thread.setDaemon(true);
                return thread;
              }));
      server.start();
      port = server.getAddress().getPort();
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
  }

  String address() {
    return "http://localhost:" + port;
  }

  void is(Mood now) {
    mood = now;
  }

  void refuses(String error) {
    refusal = error;
  }

  void forget() {
    posted.clear();
    calls.clear();
    users.clear();
    files.clear();
    mood = Mood.WELL;
    refusal = "";
  }

  /** Somebody who is in it. */
  public ObjectNode user(String id, String name, @Nullable String email, String team) {
    ObjectNode user = json.createObjectNode().put("id", id).put("team_id", team);
    ObjectNode profile = user.putObject("profile").put("real_name", name);
    if (email != null) {
      profile.put("email", email);
    }
    users.put(id, user);
    return user;
  }

  /** Keeps a file, and returns its address. */
  String keep(String name, byte[] content) {
    files.put("/files/" + name, content);
    return address() + "/files/" + name;
  }

  /** What we said in a thread, or in no thread, in order. */
  public List<String> textsIn(@Nullable String thread) {
    return posted.stream()
        .filter(one -> java.util.Objects.equals(one.thread(), thread))
        .map(Posted::text)
        .toList();
  }

  static String ts() {
    return "1773653000.%06d".formatted(NUMBERS.incrementAndGet());
  }

  ObjectNode message(String channel, String user, String ts, @Nullable String root, String text) {
    ObjectNode event =
        json.createObjectNode()
            .put("type", "message")
            .put("channel", channel)
            .put("user", user)
            .put("text", text)
            .put("ts", ts)
            .put("event_ts", ts)
            .put("team", "T0CUSTOMER")
            .put("channel_type", "channel");
    if (root != null) {
      event.put("thread_ts", root);
    }
    return event;
  }

  /** What Slack sends about an event. */
  ObjectNode envelope(ObjectNode event, Instant at) {
    ObjectNode envelope =
        json.createObjectNode()
            .put("token", "not looked at any more")
            .put("team_id", HOME)
            .put("api_app_id", "A0CASEWORK")
            .put("type", "event_callback")
            .put("event_id", "Ev0TEST" + NUMBERS.incrementAndGet())
            .put("event_time", at.getEpochSecond());
    envelope.set("event", event);
    envelope
        .putArray("authorizations")
        .addObject()
        .put("team_id", HOME)
        .put("user_id", BOT)
        .put("is_bot", true);
    return envelope;
  }

  /** Somebody writes in a channel, and Slack tells the product. Returns the message's id. */
  public String writes(String site, Instant at, String channel, String user, String text) {
    String ts = ts();
    String body = envelope(message(channel, user, ts, null, text), at).toString();
    String seconds = String.valueOf(at.getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site + "/api/chat/slack/events"))
            .header("Content-Type", "application/json")
            .header("X-Slack-Request-Timestamp", seconds)
            .header("X-Slack-Signature", "v0=" + Chats.slackMac("v0:" + seconds + ":" + body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError("Slack got " + answer.statusCode() + " " + answer.body());
      }
      return ts;
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    Map<String, String> form = form(exchange);
    calls.add(method);
    if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 200, no("invalid_auth"));
    } else if (mood == Mood.BROKEN) {
      send(exchange, 503, "<html>upstream</html>");
    } else if (mood == Mood.BUSY) {
      exchange.getResponseHeaders().set("Retry-After", "25");
      send(exchange, 429, no("ratelimited"));
    } else if (!refusal.isEmpty()) {
      send(exchange, 200, no(refusal));
    } else {
      String said = said(method, form);
      boolean breaks = mood == Mood.BROKEN_AFTER_POSTING && method.equals("chat.postMessage");
      send(exchange, breaks ? 500 : 200, breaks ? "" : said);
    }
  }

  private String said(String method, Map<String, String> form) throws IOException {
    return switch (method) {
      case "users.info" -> {
        ObjectNode user = users.get(form.get("user"));
        yield user == null
            ? no("user_not_found")
            : json.createObjectNode().put("ok", true).set("user", user).toString();
      }
      case "chat.postMessage" -> post(form);
      case "conversations.replies", "conversations.history" -> messages(form);
      default -> no("unknown_method");
    };
  }

  private String post(Map<String, String> form) throws IOException {
    String ts = "1773653400.%06d".formatted(next.getAndIncrement());
    posted.add(
        new Posted(
            form.getOrDefault("channel", ""),
            form.get("thread_ts"),
            ts,
            form.getOrDefault("text", ""),
            json.readTree(form.getOrDefault("metadata", "{}"))));
    return json.createObjectNode().put("ok", true).put("ts", ts).toString();
  }

  private String messages(Map<String, String> form) {
    ObjectNode answer = json.createObjectNode().put("ok", true);
    var messages = answer.putArray("messages");
    posted.stream()
        .filter(one -> one.channel().equals(form.get("channel")))
        .filter(one -> java.util.Objects.equals(one.thread(), form.get("ts")))
        .forEach(
            one -> {
              ObjectNode message = messages.addObject().put("ts", one.ts());
              if ("true".equals(form.get("include_all_metadata"))) {
                message.set("metadata", one.metadata());
              }
            });
    return answer.toString();
  }

  private void file(HttpExchange exchange) throws IOException {
    calls.add(exchange.getRequestURI().getPath());
    byte[] content = files.get(exchange.getRequestURI().getPath());
    boolean known =
        ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (mood == Mood.BROKEN) {
      send(exchange, 503, "");
    } else if (!known || content == null) {
      exchange.getResponseHeaders().set("Location", "https://slack.com/signin");
      send(exchange, 302, "");
    } else {
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
      exchange.close();
    }
  }

  private static String no(String error) {
    return "{\"ok\":false,\"error\":\"%s\"}".formatted(error);
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = new HashMap<>();
    for (String field : new ArrayList<>(List.of(body.split("&", -1)))) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        form.put(
            field.substring(0, equals),
            URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return form;
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException wrong) {
      throw new AssertionError(wrong);
    }
  }
}
