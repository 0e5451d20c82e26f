package casework.pagerduty;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * PagerDuty's settings, {@code casework.pager-duty.*}.
 *
 * @param url where events are posted
 * @param routingKey the integration key of the service that is called; empty where there is none
 * @param lines integration keys of services of their own, by the line's group, such as
 *     "engineering"
 * @param patience how long one answer is waited for
 */
@ConfigurationProperties("casework.pager-duty")
record PagerDutySettings(
    @DefaultValue("https://events.pagerduty.com/v2/enqueue") String url,
    @DefaultValue("") String routingKey,
    @DefaultValue Map<String, String> lines,
    @DefaultValue("PT20S") Duration patience) {

  PagerDutySettings {
    lines = Map.copyOf(lines);
  }

  /** Returns the key of a line's service; empty where none is called for it. */
  String keyOf(String group) {
    String own = lines.getOrDefault(group, "");
    return own.isBlank() ? routingKey : own;
  }

  boolean isOn() {
    return !routingKey.isBlank() || lines.values().stream().anyMatch(key -> !key.isBlank());
  }

  /** Keeps the keys out of logs. */
  @Override
  public String toString() {
    return "PagerDutySettings[%s, %s]".formatted(url, isOn() ? "on" : "off");
  }
}
