package casework.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Prometheus Alertmanager itself, as Debian packages it, set up as docs/operators.md says: it is
 * told of alarms as Prometheus tells it, and tells the product.
 */
@EnabledIf(
    value = "isInstalled",
    disabledReason = "there is no prometheus-alertmanager; apt-get install prometheus-alertmanager")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:alertmanager;DB_CLOSE_DELAY=-1",
      "casework.data=target/alertmanager",
      "casework.mail.folder=target/alertmanager/mail",
      "casework.alarms.pace=PT1S"
    })
@DirtiesContext
class AlertmanagerIT {

  private static final Path PROGRAM = Path.of("/usr/bin/prometheus-alertmanager");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path folder;
  @LocalServerPort private int port;
  @Autowired private JdbcClient sql;

  private final RestClient http = RestClient.create();
  private DeskClient desk;
  private int alertmanagerPort;
  private @Nullable Process alertmanager;

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  @BeforeEach
  void start() throws IOException {
    desk = new DeskClient(port);
    String token =
        desk.post(
                "fiona",
                "/api/tokens",
                "{\"name\": \"alertmanager\", \"scopes\": [\"alarms:report\"], \"days\": 30}")
            .path("token")
            .asText();
    Path secret = Files.writeString(folder.resolve("casework.token"), token);
    Path settings =
        Files.writeString(
            folder.resolve("alertmanager.yml"),
            """
            route:
              receiver: casework
              group_by: [alertname, service, cluster, customer]
              group_wait: 1s
              group_interval: 1s
              repeat_interval: 1s
            receivers:
              - name: casework
                webhook_configs:
                  - url: http://127.0.0.1:%d/api/alarms/alertmanager
                    send_resolved: true
                    max_alerts: 0
                    http_config:
                      authorization:
                        type: Bearer
                        credentials_file: %s
            """
                .formatted(port, secret));
    alertmanagerPort = TestSocketUtils.findAvailableTcpPort();
    File log = folder.resolve("alertmanager.log").toFile();
    alertmanager =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--config.file=" + settings,
                "--storage.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + alertmanagerPort,
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    await().atMost(PATIENCE).until(this::isReady);
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (alertmanager != null) {
      alertmanager.destroy();
      alertmanager.waitFor();
    }
  }

  @Test
  void raisesACaseThatRepeatsJoinAndTheResolutionIsNotedIn() {
    Instant began = Instant.now().minusSeconds(60);
    alert("billing-1", began, null);
    await().atMost(PATIENCE).until(() -> cases().size() == 1);
    String number = cases().get(0).path("number").asText();
    JsonNode raised = desk.get("fiona", "/api/cases/" + number);
    assertThat(raised.path("channel").asText()).isEqualTo("MONITORING");
    assertThat(raised.path("severity").asInt()).isEqualTo(1);
    await().atMost(PATIENCE).until(() -> deliveries() >= 3);
    assertThat(alarms(number)).as("told again and again, recorded once").hasSize(1);
    alert("billing-2", began, null);
    await().atMost(PATIENCE).until(() -> alarms(number).size() == 2);
    assertThat(cases()).as("of one cause").hasSize(1);
    Instant ended = Instant.now();
    alert("billing-1", began, ended);
    alert("billing-2", began, ended);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                entries(number, "ALARM_RESOLVED").stream()
                    .anyMatch(entry -> entry.at("/data/clear").asBoolean()));
    assertThat(alarms(number))
        .filteredOn(alarm -> alarm.path("status").asText().equals("RESOLVED"))
        .hasSize(2)
        .allMatch(alarm -> !Instant.parse(alarm.path("startsAt").asText()).isAfter(ended));
    assertThat(desk.get("fiona", "/api/cases/" + number).path("state").asText())
        .as("a person decides")
        .isEqualTo("NEW");
  }

  /** As Prometheus does. */
  private void alert(String instance, Instant began, @Nullable Instant ended) {
    String body =
        """
        [{"labels": {"alertname": "ServiceDown", "severity": "critical", "customer": "goldberg",
            "service": "billing", "cluster": "eu-1", "instance": "%s"},
          "annotations": {"summary": "Billing does not answer"},
          "startsAt": "%s"%s,
          "generatorURL": "http://prometheus.example:9090/graph?g0.expr=up"}]
        """
            .formatted(
                instance,
                began.truncatedTo(ChronoUnit.MILLIS),
                ended == null ? "" : ", \"endsAt\": \"" + ended + "\"");
    http.post()
        .uri(address("/api/v2/alerts"))
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toBodilessEntity();
  }

  private boolean isReady() {
    try {
      return http.get()
          .uri(address("/-/ready"))
          .retrieve()
          .toBodilessEntity()
          .getStatusCode()
          .is2xxSuccessful();
    } catch (RestClientException notYet) {
      return false;
    }
  }

  private String address(String path) {
    return "http://127.0.0.1:" + alertmanagerPort + path;
  }

  private List<JsonNode> cases() {
    return list(desk.get("fiona", "/api/cases?customer=goldberg").path("cases"));
  }

  private List<JsonNode> alarms(String number) {
    return list(desk.get("fiona", "/api/alarms?case=" + number));
  }

  private List<JsonNode> entries(String number, String kind) {
    return list(desk.get("fiona", "/api/cases/" + number + "/ledger")).stream()
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .toList();
  }

  private long deliveries() {
    return sql.sql("select count(*) from alarm_delivery").query(Long.class).single();
  }

  private static List<JsonNode> list(JsonNode array) {
    return java.util.stream.StreamSupport.stream(array.spliterator(), false).toList();
  }
}
