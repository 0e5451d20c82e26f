package casework.account;

import casework.security.SignedIn;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Who came from the provider, and who that is here; lives for the length of the sign-in. */
final class KnownUser extends DefaultOidcUser {

  private static final long serialVersionUID = 1L;

  private final transient SignedIn known;

  KnownUser(OidcUser user, SignedIn known) {
    super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
    this.known = known;
  }

  SignedIn known() {
    return known;
  }
}
