package casework.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** A way in by somebody else's sign-in page. There is a bean of it only where one is set up. */
public interface SingleSignOn {

  /** Where the sign-in page sends people to. */
  String address();

  /** What the link there says. */
  String title();

  /**
   * Opens the way in.
   *
   * @param welcome where those go who are known here, as {@link SignedIn}
   * @param refuse where those go who are not
   */
  void open(
      HttpSecurity http, AuthenticationSuccessHandler welcome, AuthenticationFailureHandler refuse)
      throws Exception;
}
