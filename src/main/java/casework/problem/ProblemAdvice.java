package casework.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what goes wrong in the API into problem details. Nothing internal leaves with them. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final URI UNTYPED = URI.create("about:blank");
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> problem(Problem problem) {
    ProblemDetail detail = detail(problem.kind(), String.valueOf(problem.getMessage()));
    problem.more().forEach(detail::setProperty);
    var answer = ResponseEntity.status(detail.getStatus());
    Object wait = problem.more().get(Problem.RETRY_AFTER);
    if (wait != null) {
      answer.header(HttpHeaders.RETRY_AFTER, wait.toString());
    }
    return answer.body(detail);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> broken(MultipartException form) {
    return problem(
        new Problem(Problem.Kind.MALFORMED_BODY, "The form is not complete. Send it once more."));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException tooLarge,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail detail =
        detail(
            Problem.Kind.TOO_LARGE,
            "The files are larger than is taken at once. Send fewer, or smaller ones.");
    return ResponseEntity.status(detail.getStatus()).body(detail);
  }

  /** Headers are read late, after the door that refuses what is unsafe in addresses. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> unsafe(RequestRejectedException rejected) {
    return problem(
        Problem.field(
            "header", "A header holds characters that are not allowed; use letters and digits."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception defect) throws Exception {
    if (defect instanceof AccessDeniedException || defect instanceof AuthenticationException) {
      throw defect;
    }
    LOG.error("A request failed", defect);
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something is wrong on our side; nothing was saved. The log has the details.");
    detail.setType(URI.create("/problems/internal"));
    return ResponseEntity.internalServerError().body(detail);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Throwable cause = unreadable.getCause();
    Problem inside = problemIn(unreadable);
    if (inside != null) {
      ResponseEntity<ProblemDetail> answer = problem(inside);
      return ResponseEntity.status(answer.getStatusCode()).body(answer.getBody());
    }
    ProblemDetail detail = detail(Problem.Kind.MALFORMED_BODY, saying(cause));
    if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      detail.setType(URI.create("/problems/" + Problem.Kind.INVALID_FIELD.slug()));
      detail.setTitle(Problem.Kind.INVALID_FIELD.title());
      detail.setProperty("field", path(mapping));
    }
    return ResponseEntity.badRequest().body(detail);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception error,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (error instanceof MethodArgumentTypeMismatchException mismatch) {
      ProblemDetail detail =
          detail(
              Problem.Kind.INVALID_FIELD,
              "'%s' cannot be '%s'.%s"
                  .formatted(mismatch.getName(), mismatch.getValue(), choices(mismatch)));
      detail.setProperty("field", mismatch.getName());
      return ResponseEntity.badRequest().body(detail);
    }
    ResponseEntity<Object> answer =
        super.handleExceptionInternal(error, body, headers, status, request);
    if (answer != null && answer.getBody() instanceof ProblemDetail plain) {
      nameType(plain);
    }
    return answer;
  }

  /** What the framework refuses has no type of its own; its title makes one. */
  private static void nameType(ProblemDetail plain) {
    if (UNTYPED.equals(plain.getType()) && plain.getTitle() != null) {
      plain.setType(
          URI.create(
              "/problems/"
                  + plain.getTitle().toLowerCase(java.util.Locale.ROOT).replace(' ', '-')));
    }
  }

  private static @Nullable Problem problemIn(@Nullable Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
    }
    return null;
  }

  private static String saying(@Nullable Throwable cause) {
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return "There is no field '%s' here; known are %s."
          .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
    }
    if (cause instanceof InvalidFormatException wrong) {
      return "'%s' cannot be '%s'.%s"
          .formatted(path(wrong), wrong.getValue(), choices(wrong.getTargetType()));
    }
    if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return "'%s' is of the wrong kind.".formatted(path(mapping));
    }
    if (cause instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
      return "The body is not JSON: line %d, column %d."
          .formatted(syntax.getLocation().getLineNr(), syntax.getLocation().getColumnNr());
    }
    return "The body is missing or is not JSON.";
  }

  private static String choices(MethodArgumentTypeMismatchException mismatch) {
    Class<?> type = mismatch.getRequiredType();
    return type == null ? "" : choices(type);
  }

  private static String choices(Class<?> type) {
    return type.isEnum()
        ? " It is one of "
            + Arrays.stream(type.getEnumConstants())
                .map(String::valueOf)
                .collect(Collectors.joining(", "))
            + "."
        : "";
  }

  private static String path(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static ProblemDetail detail(Problem.Kind kind, String saying) {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(kind.status()), saying);
    detail.setType(URI.create("/problems/" + kind.slug()));
    detail.setTitle(kind.title());
    return detail;
  }
}
