package casework.account;

import casework.security.SignedIn;
import casework.security.SingleSignOn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Sign-in by OpenID Connect (ADR 15): code flow with PKCE. The provider's tokens are read once and
 * not kept; what is kept in the session is the viewer, as with any other way in.
 */
class OidcSignOn implements SingleSignOn {

  static final String REGISTRATION = "oidc";

  private static final String BEGIN = "/oauth2/authorization";

  private final ClientRegistrationRepository provider;
  private final OidcPeople people;
  private final String title;
  private final OidcUserService users = new OidcUserService();
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  OidcSignOn(ClientRegistrationRepository provider, OidcPeople people, String title) {
    this.provider = provider;
    this.people = people;
    this.title = title;
  }

  @Override
  public String address() {
    return BEGIN + "/" + REGISTRATION;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public void open(
      HttpSecurity http, AuthenticationSuccessHandler welcome, AuthenticationFailureHandler refuse)
      throws Exception {
    var requests = new DefaultOAuth2AuthorizationRequestResolver(provider, BEGIN);
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(
        login ->
            login
                .loginPage("/login")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoTokensKept())
                .authorizationEndpoint(begin -> begin.authorizationRequestResolver(requests))
                .userInfoEndpoint(info -> info.oidcUserService(this::known))
                .successHandler(
                    (request, response, user) -> enter(request, response, user, welcome))
                .failureHandler(refuse));
  }

  private OidcUser known(OidcUserRequest request) {
    OidcUser user = users.loadUser(request);
    return new KnownUser(user, people.welcome(user));
  }

  private void enter(
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication user,
      AuthenticationSuccessHandler welcome)
      throws IOException, ServletException {
    if (!(user.getPrincipal() instanceof KnownUser person)) {
      throw new IllegalStateException("Only known users come through");
    }
    SignedIn known = person.known();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(known);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    welcome.onAuthenticationSuccess(request, response, known);
  }
}
