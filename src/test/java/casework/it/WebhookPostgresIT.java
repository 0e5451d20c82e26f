package casework.it;

import static org.assertj.core.api.Assertions.assertThat;

import casework.webhook.Endpoint;
import casework.webhook.Endpoint.Received;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A call that raises a case, told to the customer's program: on a real PostgreSQL, over HTTP. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"casework.demo=true", "casework.sandbox.allow-with-postgres=true"})
@ActiveProfiles({"postgres", "sandbox"})
@Import(RealPostgres.class)
@DirtiesContext
class WebhookPostgresIT {

  private static final String WEBHOOKS = "/api/customers/goldberg/webhooks";

  @LocalServerPort private int port;
  @Autowired private casework.engine.DeskClock clock;

  private final Endpoint endpoint = new Endpoint();
  private DeskClient desk;

  @BeforeEach
  void onMondayMorning() {
    desk = new DeskClient(port);
    desk.put("fiona", "/api/sandbox/clock", "{\"now\": \"2026-03-16T10:00:00+01:00\"}");
  }

  @AfterEach
  void letTheClockGo() {
    clock.release();
    endpoint.close();
  }

  @Test
  void tellsOfACaseThatWasRaisedByPhoneInOrderAfterAnOutage() {
    long webhook =
        desk.post("admin", WEBHOOKS, "{\"url\": \"%s\"}".formatted(endpoint.url()))
            .path("id")
            .asLong();
    endpoint.stop();
    JsonNode call =
        desk.post("fiona", "/api/calls", "{\"by\": \"CUSTOMER_NUMBER\", \"value\": \"goldberg\"}");
    String path = "/api/calls/" + call.at("/call/id").asLong();
    desk.put("fiona", path + "/caller", "{\"name\": \"Noor\"}");
    String number =
        desk.post(
                "fiona",
                path + "/cases",
                "{\"category\": \"INCIDENT\", \"subject\": \"S\", \"description\": \"D\"}")
            .path("number")
            .asText();
    desk.post(
        "fiona",
        path + "/messages",
        "{\"number\": \"%s\", \"text\": \"One thing more.\"}".formatted(number));
    advance("PT1M");
    assertThat(endpoint.calls()).isEmpty();
    assertThat(deliveries(webhook).get(0).path("state").asText()).isEqualTo("WAITING");
    endpoint.start();
    advance("PT1H");
    List<String> arrived = endpoint.taken().stream().map(Received::type).toList();
    assertThat(arrived).startsWith("case.raised").endsWith("case.message.added");
    assertThat(endpoint.calls()).extracting(Received::id).doesNotHaveDuplicates();
    assertThat(deliveries(webhook)).allMatch(one -> one.path("status").asInt() == 204);
    desk.post(
        "admin",
        WEBHOOKS + "/" + webhook + "/replay",
        "{\"from\": \"2026-03-16T09:00:00Z\", \"to\": \"2026-03-16T09:30:00Z\"}");
    advance("PT1M");
    assertThat(
            endpoint.taken().stream()
                .map(Received::type)
                .toList()
                .subList(arrived.size(), 2 * arrived.size()))
        .isEqualTo(arrived);
    endpoint.answers(410);
    desk.post(
        "fiona",
        path + "/messages",
        "{\"number\": \"%s\", \"text\": \"And another.\"}".formatted(number));
    advance("PT1M");
    assertThat(desk.get("admin", WEBHOOKS).get(0).path("on").asBoolean()).isFalse();
  }

  private void advance(String by) {
    desk.post("fiona", "/api/sandbox/clock/advance", "{\"by\": \"%s\"}".formatted(by));
  }

  private List<JsonNode> deliveries(long webhook) {
    JsonNode page = desk.get("audrey", WEBHOOKS + "/" + webhook + "/deliveries");
    return List.copyOf(
        java.util.stream.StreamSupport.stream(page.path("deliveries").spliterator(), false)
            .toList());
  }
}
