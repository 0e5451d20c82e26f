package casework.portal;

import casework.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says on a page of the portal what went wrong, in the reader's language. */
@ControllerAdvice(basePackageClasses = PortalProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalProblems {

  private static final String RETRY_AFTER = "Retry-After";

  @ExceptionHandler
  String problem(Problem problem, Model model, HttpServletResponse response) {
    Object wait = problem.more().get(Problem.RETRY_AFTER);
    if (wait != null) {
      response.setHeader(RETRY_AFTER, wait.toString());
    }
    return page(problem.kind(), problem.getMessage(), model, response);
  }

  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class
  })
  String wrongParameter(Model model, HttpServletResponse response) {
    return page(Problem.Kind.INVALID_FIELD, null, model, response);
  }

  private static String page(
      Problem.Kind kind, @Nullable String detail, Model model, HttpServletResponse response) {
    response.setStatus(kind.status());
    model.addAttribute("kind", kind.slug());
    model.addAttribute("detail", detail);
    return "portal/problem";
  }
}
