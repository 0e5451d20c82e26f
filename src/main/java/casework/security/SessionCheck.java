package casework.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the account on each request of a session: whoever is disabled is out at once, on every
 * node, and changed groups hold at once.
 */
class SessionCheck extends OncePerRequestFilter {

  private final KnownAccounts accounts;

  SessionCheck(KnownAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getSession(false) == null || request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn earlier) {
      Optional<SignedIn> now = accounts.again(earlier);
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      now.ifPresentOrElse(context::setAuthentication, () -> end(request.getSession(false)));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }

  private static void end(@org.jspecify.annotations.Nullable HttpSession session) {
    if (session != null) {
      session.invalidate();
    }
  }
}
