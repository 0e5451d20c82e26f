package casework.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Where the sign-in page leads: back to the page that asked for it, or else staff to the first page
 * and contacts to the portal. Contacts are not led to pages that are not for them.
 */
class WayIn extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(WayIn.class);
  private static final String PORTAL = "/portal";

  private final RequestCache asked = new HttpSessionRequestCache();

  WayIn() {
    setRequestCache(asked);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws ServletException, IOException {
    if (signedIn.getPrincipal() instanceof Viewer.Contact && !isForContacts(request, response)) {
      asked.removeRequest(request, response);
      clearAuthenticationAttributes(request);
      getRedirectStrategy().sendRedirect(request, response, PORTAL);
      return;
    }
    super.onAuthenticationSuccess(request, response, signedIn);
  }

  private boolean isForContacts(HttpServletRequest request, HttpServletResponse response) {
    SavedRequest saved = asked.getRequest(request, response);
    return saved != null
        && (saved.getRedirectUrl().contains(PORTAL) || saved.getRedirectUrl().contains("/account"));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException error)
      throws IOException {
    LOG.info("A sign-in was refused: {}", error.getMessage());
    if (error instanceof TooManyAttempts tooMany) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfterSeconds()));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    boolean isUnknown = error instanceof OAuth2AuthenticationException;
    getRedirectStrategy()
        .sendRedirect(request, response, isUnknown ? "/login?refused" : "/login?error");
  }
}
