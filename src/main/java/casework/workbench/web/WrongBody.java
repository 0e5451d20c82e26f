package casework.workbench.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The body as a whole cannot be answered; leaves REST as a problem detail that names its field. */
public final class WrongBody extends ErrorResponseException {

  /**
   * Says what is wrong and what to do.
   *
   * @param field the field by its path, or {@code body} for all of it
   */
  public WrongBody(HttpStatus status, String field, String detail) {
    super(status, problem(status, field, detail), null);
  }

  private static ProblemDetail problem(HttpStatus status, String field, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("/problems/invalid-field"));
    problem.setTitle("A field is wrong");
    problem.setProperty("field", field);
    return problem;
  }
}
