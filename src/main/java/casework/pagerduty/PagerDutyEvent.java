package casework.pagerduty;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of PagerDuty's Events API v2, but for the routing key, which is put in as it goes out.
 *
 * @param action "trigger", "acknowledge" or "resolve"
 * @param dedupKey what PagerDuty knows the alert by: events of one key are about one alert
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PagerDutyEvent(
    @JsonProperty("event_action") String action,
    @JsonProperty("dedup_key") String dedupKey,
    @JsonProperty("client") @Nullable String client,
    @JsonProperty("client_url") @Nullable String clientUrl,
    @JsonProperty("payload") @Nullable Payload payload) {

  static PagerDutyEvent of(String action, String dedupKey) {
    return new PagerDutyEvent(action, dedupKey, null, null, null);
  }

  /**
   * What the alert says.
   *
   * @param severity "critical", "error", "warning" or "info"
   * @param group what belongs together: the line
   * @param kind what it is about: the occasion
   */
  record Payload(
      @JsonProperty("summary") String summary,
      @JsonProperty("source") String source,
      @JsonProperty("severity") String severity,
      @JsonProperty("timestamp") String timestamp,
      @JsonProperty("component") String component,
      @JsonProperty("group") String group,
      @JsonProperty("class") String kind,
      @JsonProperty("custom_details") Map<String, String> details) {}
}
