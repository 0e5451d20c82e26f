package casework.account;

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
 * @param groups the provider's groups, and the role of ours that each has, by its group's name
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
    @DefaultValue Map<String, String> groups,
    @DefaultValue("true") boolean contacts,
    @DefaultValue("RS256") String signature) {}
