package casework.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets callers of the API in who bring a token: {@code Authorization: Bearer cw_...}. */
class BearerFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final KnownAccounts accounts;
  private final ProblemEntryPoint problems;

  BearerFilter(KnownAccounts accounts, ProblemEntryPoint problems) {
    this.accounts = accounts;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      Optional<SignedIn> known = accounts.byToken(header.substring(BEARER.length()).strip());
      if (known.isEmpty()) {
        problems.commence(request, response, new BadCredentialsException("No such token"));
        return;
      }
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(known.get());
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }
}
