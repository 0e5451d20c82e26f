package casework.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What {@link RealAlertmanager} tells becomes a case, once, however often it is told. */
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

  private static final Duration PATIENCE = RealAlertmanager.PATIENCE;

  @TempDir Path folder;
  @LocalServerPort private int port;
  @Autowired private JdbcClient sql;

  private DeskClient desk;
  private RealAlertmanager alertmanager;

  static boolean isInstalled() {
    return RealAlertmanager.isInstalled();
  }

  @BeforeEach
  void start() throws IOException {
    desk = new DeskClient(port);
    alertmanager = RealAlertmanager.start(folder, desk, port);
  }

  @AfterEach
  void stop() {
    alertmanager.close();
  }

  @Test
  void raisesACaseThatRepeatsJoinAndTheResolutionIsNotedIn() {
    Instant began = Instant.now().minusSeconds(60);
    alertmanager.alert("billing-1", began, null);
    await().atMost(PATIENCE).until(() -> cases().size() == 1);
    String number = cases().get(0).path("number").asText();
    JsonNode raised = desk.get("fiona", "/api/cases/" + number);
    assertThat(raised.path("channel").asText()).isEqualTo("MONITORING");
    assertThat(raised.path("severity").asInt()).isEqualTo(1);
    await().atMost(PATIENCE).until(() -> deliveries() >= 3);
    assertThat(alarms(number)).as("told again and again, recorded once").hasSize(1);
    alertmanager.alert("billing-2", began, null);
    await().atMost(PATIENCE).until(() -> alarms(number).size() == 2);
    assertThat(cases()).as("of one cause").hasSize(1);
    Instant ended = Instant.now();
    alertmanager.alert("billing-1", began, ended);
    alertmanager.alert("billing-2", began, ended);
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
