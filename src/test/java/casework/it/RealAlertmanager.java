package casework.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Prometheus Alertmanager itself, as Debian packages it, set up as docs/operators.md says: it is
 * told of alarms as Prometheus tells it, and tells the product.
 */
final class RealAlertmanager implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Path PROGRAM = Path.of("/usr/bin/prometheus-alertmanager");

  private final RestClient http = RestClient.create();
  private final Process program;
  private final int port;

  private RealAlertmanager(Process program, int port) {
    this.program = program;
    this.port = port;
  }

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  /**
   * Starts one, with a token that may report alarms and nothing else.
   *
   * @param folder where it keeps what it knows
   * @param site the port of the product
   */
  static RealAlertmanager start(Path folder, DeskClient desk, int site) throws IOException {
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
                .formatted(site, secret));
    int port = TestSocketUtils.findAvailableTcpPort();
    Process program =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--config.file=" + settings,
                "--storage.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("alertmanager.log").toFile())
            .start();
    RealAlertmanager started = new RealAlertmanager(program, port);
    await().atMost(PATIENCE).until(started::isReady);
    return started;
  }

  /**
   * Tells it of an alarm, as Prometheus does: Goldberg's billing is down.
   *
   * @param ended since when it is over; null while it fires
   */
  void alert(String instance, Instant began, @Nullable Instant ended) {
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
    return "http://127.0.0.1:" + port + path;
  }

  /** Ends it, and waits until it is gone. */
  @Override
  public void close() {
    program.destroy();
    program.onExit().join();
  }
}
