package casework.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product on this machine that behaves like the vendor's: it gives out tokens for client
 * credentials, keeps one support setting for each organization, and takes a change of it only by
 * whoever names the present version.
 */
public final class LocalProduct implements AutoCloseable {

  public static final String CLIENT = "casework";
  public static final String SECRET = "the secret";

  private static final String END = "dtEndSupportUsersAccess";
  private static final String POLICY = "supportUsersPermissionPolicy";
  private static final String VERSION = "version";

  private final ObjectMapper json = new ObjectMapper();
  private final HttpServer server;
  private final Map<String, ObjectNode> organizations = new LinkedHashMap<>();
  private final Set<String> tokens = new HashSet<>();
  private final List<String> asked = new ArrayList<>();
  private int given;
  private int fails;
  private int failsWith = 503;
  private int changedMeanwhile;
  private boolean skipsVersions;
  private boolean open = true;

  public LocalProduct() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/oauth/token", exchange -> answer(exchange, this::token));
    server.createContext("/organizations/", exchange -> answer(exchange, this::support));
    server.start();
  }

  ProductSettings settings() {
    return new ProductSettings(
        url(), url() + "/oauth/token", CLIENT, SECRET, List.of(), java.time.Duration.ofSeconds(2));
  }

  public String url() {
    return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  /** Answers the next requests with a status. */
  public synchronized void fails(int times, int status) {
    fails = times;
    failsWith = status;
  }

  /** Somebody else changes an organization between a reading and the next write, so many times. */
  public synchronized void isChangedMeanwhile(int times) {
    changedMeanwhile = times;
  }

  /** Answers with a version that does not follow. */
  public synchronized void skipsVersions() {
    skipsVersions = true;
  }

  /** Takes no token any more that it gave out. */
  public synchronized void forgetsTokens() {
    tokens.clear();
  }

  /** Returns what holds in an organization. */
  public synchronized JsonNode of(String organization) {
    return organizations.getOrDefault(organization, json.createObjectNode()).deepCopy();
  }

  /** Returns what was asked, such as "PUT /organizations/7/support". */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      server.stop(0);
    }
  }

  private interface Door {
    Answer open(HttpExchange exchange) throws IOException;
  }

  private record Answer(int status, @Nullable JsonNode body) {}

  private synchronized void answer(HttpExchange exchange, Door door) throws IOException {
    try (exchange) {
      asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
      Answer answer = fails > 0 ? new Answer(failsWith, null) : door.open(exchange);
      fails = Math.max(0, fails - 1);
      byte[] body =
          answer.body() == null
              ? new byte[0]
              : json.writeValueAsString(answer.body()).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer token(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String credentials =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
    if (!form.contains("grant_type=client_credentials")
        || !credentials.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return new Answer(401, json.createObjectNode().put("error", "invalid_client"));
    }
    String token = "token-" + ++given;
    tokens.add(token);
    return new Answer(
        200,
        json.createObjectNode()
            .put("access_token", token)
            .put("token_type", "Bearer")
            .put("expires_in", 3_600));
  }

  private Answer support(HttpExchange exchange) throws IOException {
    String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!bearer.startsWith("Bearer ") || !tokens.contains(bearer.substring(7))) {
      return new Answer(401, null);
    }
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    if (path.length != 4 || !path[3].equals("support")) {
      return new Answer(404, null);
    }
    return switch (exchange.getRequestMethod()) {
      case "GET" -> new Answer(200, of(path[2]));
      case "PUT" -> put(path[2], json.readTree(exchange.getRequestBody()));
      default -> new Answer(405, null);
    };
  }

  private Answer put(String organization, JsonNode wanted) {
    ObjectNode present =
        organizations.computeIfAbsent(organization, fresh -> json.createObjectNode());
    int version = present.path(VERSION).asInt(0);
    if (changedMeanwhile > 0) {
      changedMeanwhile--;
      version++;
      present.put(VERSION, version);
    }
    boolean isPresent =
        version == 0 ? !wanted.has(VERSION) : wanted.path(VERSION).asInt(-1) == version;
    if (!isPresent) {
      return new Answer(409, json.createObjectNode().put("error", "version"));
    }
    present.set(END, wanted.get(END));
    present.set(POLICY, wanted.get(POLICY));
    present.put(VERSION, skipsVersions ? version + 2 : version + 1);
    return new Answer(200, present);
  }
}
