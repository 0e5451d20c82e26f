package casework.engine;

import casework.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells Tasklist and Cockpit who signed in to the product, so that one sign-in serves all. Staff
 * alone are let in.
 */
public class EngineSignIn extends ContainerBasedAuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn == null || !(signedIn.getPrincipal() instanceof Viewer.Staff staff)) {
      return AuthenticationResult.unsuccessful();
    }
    AuthenticationResult result = new AuthenticationResult(staff.name(), true);
    result.setGroups(List.copyOf(StaffDirectory.groupsOf(staff.roles())));
    return result;
  }
}
