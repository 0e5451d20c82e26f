package casework.page;

import casework.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Shows problems as a page, and tells every page who looks at it. */
@ControllerAdvice(annotations = Controller.class)
class PageProblems {

  @ModelAttribute("viewer")
  @Nullable String viewer(@Nullable Principal principal) {
    return principal == null ? null : principal.getName();
  }

  @ExceptionHandler
  String problem(
      Problem problem, Model model, HttpServletResponse response, @Nullable Principal principal) {
    Object wait = problem.more().get(Problem.RETRY_AFTER);
    if (wait != null) {
      response.setHeader(HttpHeaders.RETRY_AFTER, wait.toString());
    }
    return page(
        problem.kind().status(),
        problem.kind().title(),
        String.valueOf(problem.getMessage()),
        model,
        response,
        principal);
  }

  @ExceptionHandler
  String wrongParameter(
      MethodArgumentTypeMismatchException mismatch,
      Model model,
      HttpServletResponse response,
      @Nullable Principal principal) {
    Problem.Kind kind = Problem.Kind.INVALID_FIELD;
    return page(
        kind.status(),
        kind.title(),
        "'%s' cannot be '%s'.".formatted(mismatch.getName(), mismatch.getValue()),
        model,
        response,
        principal);
  }

  private static String page(
      int status,
      String title,
      String detail,
      Model model,
      HttpServletResponse response,
      @Nullable Principal principal) {
    response.setStatus(status);
    model.addAttribute("status", status);
    model.addAttribute("title", title);
    model.addAttribute("detail", detail);
    if (principal != null) {
      model.addAttribute("viewer", principal.getName());
    }
    return "error";
  }
}
