package casework.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Talks to the engine's REST API as Tasklist does in the browser of somebody of the demo. */
final class TasklistClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String address;
  private final String credentials;

  TasklistClient(int port, String user) {
    address = "http://localhost:" + port;
    credentials =
        Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
    // Sets the cookie that Tasklist's own protection asks back.
    send(request("/camunda/app/tasklist/default/").GET());
  }

  /** Returns what is there. */
  JsonNode read(String path) {
    HttpResponse<String> answer = send(engine(path).GET());
    return tree(path, answer);
  }

  /** Returns what is found by a question that is posted. */
  JsonNode find(String path, String question) {
    return tree(path, post(path, question));
  }

  /** Returns the status with which a change is answered. */
  int change(String path, String body) {
    return post(path, body).statusCode();
  }

  int put(String path, String body) {
    return send(engine(path).PUT(HttpRequest.BodyPublishers.ofString(body))).statusCode();
  }

  /** Returns the status of a look at something. */
  int look(String path) {
    return send(engine(path).GET()).statusCode();
  }

  private HttpResponse<String> post(String path, String body) {
    return send(engine(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static JsonNode tree(String path, HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (IOException unreadable) {
      throw new AssertionError(path + ": " + answer.body(), unreadable);
    }
  }

  private HttpRequest.Builder engine(String path) {
    return request("/camunda/api/engine/engine/default" + path)
        .header("Content-Type", "application/json")
        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Basic " + credentials);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }
}
