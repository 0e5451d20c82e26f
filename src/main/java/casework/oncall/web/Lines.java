package casework.oncall.web;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.supportcase.Line;
import java.util.Arrays;

/** Lines as addresses name them: by their groups, such as "second-line". */
final class Lines {

  private Lines() {}

  /**
   * @throws Problem if there is no such line
   */
  static Line of(String group) {
    return Arrays.stream(Line.values())
        .filter(line -> line.group().equals(group))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    Kind.UNKNOWN_PART,
                    "There is no line '%s', but first-line, second-line, engineering and leadership."
                        .formatted(group)));
  }
}
