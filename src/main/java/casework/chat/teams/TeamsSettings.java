package casework.chat.teams;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Teams' settings, {@code casework.chat.teams.*}. In Teams each team has secrets of its own.
 *
 * @param organizations by the customer's key
 */
@ConfigurationProperties("casework.chat.teams")
record TeamsSettings(@DefaultValue Map<String, Team> organizations) {

  TeamsSettings {
    organizations = Map.copyOf(organizations);
  }

  /**
   * A customer's team.
   *
   * @param secret by which its outgoing webhook signs, in Base64, as Teams shows it once
   * @param workflow the address at which its workflow posts to the channel: whoever has it can post
   */
  record Team(@DefaultValue("") String secret, @DefaultValue("") String workflow) {

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
      return "Team";
    }
  }

  Optional<String> secretOf(String customer) {
    return Optional.ofNullable(organizations.get(customer))
        .map(Team::secret)
        .filter(secret -> !secret.isBlank());
  }

  Optional<String> workflowOf(String customer) {
    return Optional.ofNullable(organizations.get(customer))
        .map(Team::workflow)
        .filter(workflow -> !workflow.isBlank());
  }
}
