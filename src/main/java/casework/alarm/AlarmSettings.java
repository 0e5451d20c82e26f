package casework.alarm;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of alarms, {@code casework.alarms.*}.
 *
 * @param labels the labels that the table alarmRouting may ask for: {@code alertname} as its input
 *     {@code labelAlertname}; one that an alarm does not have is ""
 * @param pace how long the intake waits after a round for more alarms, which it then takes together
 * @param mostPerRound how many alarms a round takes at most
 */
@ConfigurationProperties("casework.alarms")
record AlarmSettings(
    @DefaultValue({
          "alertname",
          "severity",
          "environment",
          "customer",
          "service",
          "cluster",
          "component",
          "region",
          "job"
        })
        List<String> labels,
    @DefaultValue("PT5S") Duration pace,
    @DefaultValue("2000") int mostPerRound) {

  AlarmSettings {
    labels = List.copyOf(labels);
    if (pace.isNegative() || mostPerRound < 1) {
      throw new IllegalArgumentException(
          "casework.alarms: the pace is no negative duration, and a round takes at least one");
    }
  }
}
