package casework.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says as a problem detail (RFC 9457) that a caller must sign in, or may not do this. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ObjectMapper json;

  ProblemEntryPoint(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException error)
      throws IOException {
    if (error instanceof TooManyAttempts tooMany) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfterSeconds()));
      write(
          request,
          response,
          HttpStatus.TOO_MANY_REQUESTS,
          "too-many-attempts",
          "Too many sign-ins have failed. Wait for as many seconds as Retry-After says.");
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Casework\"");
    response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Casework\"");
    write(
        request,
        response,
        HttpStatus.UNAUTHORIZED,
        "sign-in-required",
        "Sign in with a token (Authorization: Bearer cw_...) or with HTTP Basic. After many wrong"
            + " passwords a name is locked for a while.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException error)
      throws IOException {
    write(
        request,
        response,
        HttpStatus.FORBIDDEN,
        "not-allowed",
        "Your groups, or the token's scopes, do not allow this. Ask an administrator for the group that"
            + " does.");
  }

  private void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String type,
      String detail)
      throws IOException {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("/problems/" + type));
    problem.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}
