package casework.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A caller of the API, signed in as one of the demo vendor's staff. */
final class Api {

  static final ObjectMapper JSON = new ObjectMapper();

  private final MockMvc http;
  private final String user;

  Api(MockMvc http, String user) {
    this.http = http;
    this.user = user;
  }

  Api as(String other) {
    return new Api(http, other);
  }

  /** An answer: its status, headers and body. */
  record Answer(int status, JsonNode body, MockHttpServletResponse raw) {

    String problem() {
      String type = body.path("type").asText();
      if (!type.startsWith("/problems/")
          || !String.valueOf(raw.getContentType()).startsWith("application/problem+json")) {
        throw new AssertionError("no problem of ours: " + status + " " + body);
      }
      return status + " " + type.substring("/problems/".length());
    }

    String text(String field) {
      return body.path(field).asText();
    }

    String etag() {
      return String.valueOf(raw.getHeader("ETag"));
    }
  }

  /** The least that raises a case. */
  static ObjectNode aRequest() {
    return JSON.createObjectNode()
        .put("customer", "goldberg")
        .put("contact", "Kim")
        .put("category", "INCIDENT")
        .put("subject", "Bills are slow")
        .put("description", "Since this morning a bill takes ten minutes.")
        .put("productionImpact", "REDUCED");
  }

  Answer get(String path) {
    return send(HttpMethod.GET, path, null);
  }

  Answer post(String path, Object body, String... headers) {
    return send(HttpMethod.POST, path, String.valueOf(body), headers);
  }

  Answer put(String path, Object body, String... headers) {
    return send(HttpMethod.PUT, path, String.valueOf(body), headers);
  }

  /** Raises a case, as a contact for itself, and returns its path. */
  String raised() {
    ObjectNode request = aRequest();
    if (user.contains("@")) {
      request.remove(List.of("customer", "contact"));
    }
    Answer raised = post("/api/cases", request);
    if (raised.status() != 201) {
      throw new AssertionError(raised);
    }
    return "/api/cases/" + raised.text("number");
  }

  Answer send(
      HttpMethod method,
      String path,
      @org.jspecify.annotations.Nullable String body,
      String... headers) {
    MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, path);
    if (!user.isEmpty()) {
      request.with(httpBasic(user, "demo"));
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  Answer send(MockHttpServletRequestBuilder request) {
    try {
      MockHttpServletResponse response = http.perform(request).andReturn().getResponse();
      response.setCharacterEncoding("UTF-8");
      String body = response.getContentAsString();
      return new Answer(
          response.getStatus(),
          body.startsWith("{") || body.startsWith("[")
              ? JSON.readTree(body)
              : JSON.getNodeFactory().textNode(body),
          response);
    } catch (Exception failed) {
      throw new AssertionError("The request came out as an exception", failed);
    }
  }
}
