package casework.it;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Talks to the API as a member of the demo's staff. */
final class DeskClient {

  private final RestClient http;

  DeskClient(int port) {
    http =
        RestClient.builder()
            .baseUrl("http://localhost:" + port)
            .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
            .build();
  }

  JsonNode get(String user, String path) {
    return call(HttpMethod.GET, user, path, null);
  }

  JsonNode post(String user, String path, String body) {
    return call(HttpMethod.POST, user, path, body);
  }

  /** Sends what counts once, however often it is sent with the same key. */
  JsonNode postOnce(String user, String path, String body, String key) {
    JsonNode answer =
        http.post()
            .uri(path)
            .headers(headers -> headers.setBasicAuth(user, "demo"))
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .body(body)
            .retrieve()
            .body(JsonNode.class);
    if (answer == null) {
      throw new IllegalStateException(path + " answered nothing");
    }
    return answer;
  }

  JsonNode put(String user, String path, String body) {
    return call(HttpMethod.PUT, user, path, body);
  }

  /** Says something that is done, and not answered. */
  void tell(String user, String path, String body) {
    HttpStatusCode status =
        request(HttpMethod.POST, user, path, body).toBodilessEntity().getStatusCode();
    if (!status.is2xxSuccessful()) {
      throw new IllegalStateException(path + " answered " + status);
    }
  }

  private JsonNode call(HttpMethod method, String user, String path, @Nullable String body) {
    JsonNode answer = request(method, user, path, body).body(JsonNode.class);
    if (answer == null) {
      throw new IllegalStateException(method + " " + path + " answered nothing");
    }
    return answer;
  }

  private RestClient.ResponseSpec request(
      HttpMethod method, String user, String path, @Nullable String body) {
    RestClient.RequestBodySpec request =
        http.method(method)
            .uri(path)
            .headers(headers -> headers.setBasicAuth(user, "demo"))
            .contentType(MediaType.APPLICATION_JSON);
    if (body != null) {
      request.body(body);
    }
    return request.retrieve();
  }
}
