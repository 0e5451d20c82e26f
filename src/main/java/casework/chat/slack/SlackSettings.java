package casework.chat.slack;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Slack's settings, {@code casework.chat.slack.*}. Without both secrets there is no Slack here.
 *
 * @param signingSecret by which Slack signs what it sends us
 * @param botToken as whom we speak
 * @param api where Slack's API is
 * @param files where Slack keeps files; the token goes nowhere else
 */
@ConfigurationProperties("casework.chat.slack")
record SlackSettings(
    @DefaultValue("") String signingSecret,
    @DefaultValue("") String botToken,
    @DefaultValue("https://slack.com/api") String api,
    @DefaultValue("https://files.slack.com") String files) {

  boolean isOn() {
    return !signingSecret.isBlank() && !botToken.isBlank();
  }

  /** Keeps the secrets out of logs. */
  @Override
  public String toString() {
    return "SlackSettings[%s, %s]".formatted(api, isOn() ? "on" : "off");
  }
}
