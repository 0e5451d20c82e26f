package casework.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers where the API has no such address or method: nothing of ours was reached, so that {@link
 * ProblemAdvice} does not see it. Pages are left to the error page.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class NoSuchDoorAdvice {

  @ExceptionHandler({HttpRequestMethodNotSupportedException.class, NoResourceFoundException.class})
  @Nullable ResponseEntity<ProblemDetail> noSuchDoor(
      Exception refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ErrorResponse answer = (ErrorResponse) refused;
    if (!request.getRequestURI().startsWith("/api/")) {
      response.sendError(answer.getStatusCode().value());
      return null;
    }
    ProblemDetail detail = answer.getBody();
    detail.setType(
        URI.create(
            refused instanceof NoResourceFoundException
                ? "/problems/no-such-address"
                : "/problems/method-not-allowed"));
    detail.setInstance(URI.create(request.getRequestURI()));
    return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).body(detail);
  }
}
