package casework.account;

import casework.security.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider of OpenID Connect, by which staff and contacts may sign in.
 *
 * @param issuer its address; what else is to know is discovered there
 * @param title what the link on the sign-in page says
 * @param nameClaim the claim that names staff
 * @param groupsClaim the claim that lists a person's groups; a dot goes into an object
 * @param groups the provider's groups, and the group of ours that each comes to: {@code Desk
 *     EMEA=first-line; Admins=administrators}
 * @param contacts whether contacts may come this way, by their verified address
 * @param signature by which algorithm the provider signs
 */
@ConfigurationProperties("casework.oidc")
record OidcSettings(
    String issuer,
    String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("Sign in with your organization") String title,
    @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
    @DefaultValue("preferred_username") String nameClaim,
    @DefaultValue("groups") String groupsClaim,
    @DefaultValue("") String groups,
    @DefaultValue("true") boolean contacts,
    @DefaultValue("RS256") String signature) {

  /**
   * @throws IllegalArgumentException if a group of ours is none, so that the product does not start
   */
  OidcSettings {
    rolesIn(groups);
  }

  /** Returns the role of each of the provider's groups that has one. */
  Map<String, Role> roles() {
    return rolesIn(groups);
  }

  private static Map<String, Role> rolesIn(String groups) {
    Map<String, Role> roles = new HashMap<>();
    for (String pair : groups.split(";", -1)) {
      if (!pair.isBlank()) {
        // The provider's name may hold an equals sign itself, as in LDAP.
        int equals = pair.lastIndexOf('=');
        Role role =
            Role.ofGroup(pair.substring(equals + 1).strip())
                .orElseThrow(
                    () -> new IllegalArgumentException("casework.oidc.groups: '" + pair + "'"));
        roles.put(pair.substring(0, Math.max(0, equals)).strip(), role);
      }
    }
    return Map.copyOf(roles);
  }
}
