package casework.alarm.web;

import casework.alarm.AlarmDelivery;
import casework.alarm.AlarmSource;
import casework.alarm.AlarmStatus;
import casework.alarm.NewAlarm;
import casework.problem.Problem;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Prometheus Alertmanager posts to a webhook, version 4. Members that are not needed here, and
 * those that a later release may add, are passed over.
 *
 * @param groupKey what Alertmanager calls the group of alarms
 * @param truncatedAlerts how many it left out, where {@code max_alerts} is set
 * @see <a
 *     href="https://prometheus.io/docs/alerting/latest/configuration/#webhook_config">webhook_config</a>
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AlertmanagerBody(
    @Nullable String version,
    @Nullable String groupKey,
    @Nullable Integer truncatedAlerts,
    @Nullable List<@Nullable Alert> alerts) {

  private static final String VERSION = "4";

  /** One alarm of the group. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Alert(
      @Nullable String status,
      @Nullable Map<String, String> labels,
      @Nullable Map<String, String> annotations,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt,
      @Nullable String generatorURL,
      @Nullable String fingerprint) {}

  /**
   * The delivery that it is.
   *
   * @throws Problem if it is of another version, or says too little of an alarm
   */
  AlarmDelivery delivery() {
    if (!VERSION.equals(version)) {
      throw Problem.field(
          "version",
          "This takes version 4 of Alertmanager's webhook; 'version' is %s."
              .formatted(version == null ? "missing" : "another"));
    }
    List<NewAlarm> told = new ArrayList<>();
    for (Alert alert : Objects.requireNonNullElse(alerts, List.<@Nullable Alert>of())) {
      told.add(alarm(AlarmBodies.needed("alerts[%d]".formatted(told.size()), alert), told.size()));
    }
    if (told.isEmpty()) {
      throw Problem.field("alerts", "'alerts' is missing, or empty.");
    }
    int cutOff = Objects.requireNonNullElse(truncatedAlerts, 0);
    return new AlarmDelivery(AlarmSource.ALERTMANAGER, groupKey, Math.max(cutOff, 0), told);
  }

  private static NewAlarm alarm(Alert alert, int place) {
    String at = "alerts[%d].".formatted(place);
    return AlarmBodies.at(
        at,
        () ->
            NewAlarm.of(
                alert.fingerprint(),
                status(alert.status()),
                AlarmBodies.needed("startsAt", alert.startsAt()),
                alert.endsAt(),
                AlarmBodies.texts(alert.labels()),
                AlarmBodies.texts(alert.annotations()),
                alert.generatorURL()));
  }

  private static AlarmStatus status(@Nullable String text) {
    return switch (AlarmBodies.needed("status", text)) {
      case "firing" -> AlarmStatus.FIRING;
      case "resolved" -> AlarmStatus.RESOLVED;
      default -> throw Problem.field("status", "'status' is 'firing' or 'resolved'.");
    };
  }
}
