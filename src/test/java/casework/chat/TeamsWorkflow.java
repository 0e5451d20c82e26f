package casework.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A workflow of Teams', "when a webhook request is received": takes cards. */
final class TeamsWorkflow {

  /** What Teams showed when the outgoing webhook was made. */
  static final String SECRET = "c2VjcmV0IG9mIHRoZSBvdXRnb2luZyB3ZWJob29r";

  final int port;
  final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private final ObjectMapper json = new ObjectMapper();
  private volatile int status = 202;
  private volatile boolean takesAnyway;

  TeamsWorkflow() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/workflows/", this::take);
      server.start();
      port = server.getAddress().getPort();
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
  }

  String address() {
    return "http://localhost:%d/workflows/goldberg?sig=secret".formatted(port);
  }

  void answers(int with) {
    status = with;
    takesAnyway = false;
  }

  void takesAndAnswers(int with) {
    status = with;
    takesAnyway = true;
  }

  void forget() {
    taken.clear();
    answers(202);
  }

  /** The words of all cards, in their order. */
  List<String> words() {
    return taken.stream().map(TeamsWorkflow::words).toList();
  }

  /** The words of the cards of a message. */
  static String words(JsonNode message) {
    StringBuilder words = new StringBuilder();
    message
        .path("attachments")
        .forEach(
            card ->
                card.path("content")
                    .path("body")
                    .forEach(block -> words.append(block.path("text").asText()).append('\n')));
    return words.toString();
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (status / 100 == 2 || takesAnyway) {
      taken.add(json.readTree(body));
    }
    if (status == 429) {
      exchange.getResponseHeaders().set("Retry-After", "20");
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
