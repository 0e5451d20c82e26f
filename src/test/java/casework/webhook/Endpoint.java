package casework.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A customer's program on this machine: it takes what comes, or what a test has it answer. */
public final class Endpoint implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Deque<Integer> next = new ArrayDeque<>();
  private @Nullable HttpServer server;
  private final int port;
  private int usual = 204;

  public Endpoint() {
    HttpServer first = started(0);
    server = first;
    port = first.getAddress().getPort();
  }

  /** A call, and how it was answered. */
  public record Received(
      String path, String id, String timestamp, String signature, String body, int answered) {

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException none) {
        throw new UncheckedIOException(none);
      }
    }

    public String type() {
      return json().path("type").asText();
    }

    public boolean isTaken() {
      return answered == 204;
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port + "/hook";
  }

  /** Answers so from now on. */
  public void answers(int status) {
    usual = status;
  }

  /** Answers the next calls so, one after another. */
  public void answersFirst(Integer... statuses) {
    next.addAll(List.of(statuses));
  }

  public void stop() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  public void start() {
    server = started(port);
  }

  public List<Received> calls() {
    return List.copyOf(received);
  }

  public List<Received> taken() {
    return received.stream().filter(Received::isTaken).toList();
  }

  @Override
  public void close() {
    stop();
  }

  private HttpServer started(int at) {
    try {
      HttpServer fresh =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
      fresh.createContext("/", this::take);
      fresh.start();
      return fresh;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void take(HttpExchange call) throws IOException {
    try (call) {
      String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Integer asked = next.poll();
      int status = asked == null ? usual : asked;
      received.add(
          new Received(
              call.getRequestURI().getPath(),
              String.valueOf(call.getRequestHeaders().getFirst("webhook-id")),
              String.valueOf(call.getRequestHeaders().getFirst("webhook-timestamp")),
              String.valueOf(call.getRequestHeaders().getFirst("webhook-signature")),
              body,
              status));
      if (status / 100 == 3) {
        call.getResponseHeaders().add("Location", "/elsewhere");
      }
      byte[] said = ("answer " + status).getBytes(StandardCharsets.UTF_8);
      call.sendResponseHeaders(status, status == 204 ? -1 : said.length);
      if (status != 204) {
        call.getResponseBody().write(said);
      }
    }
  }
}
