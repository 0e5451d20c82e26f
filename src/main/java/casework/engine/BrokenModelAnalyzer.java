package casework.engine;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which diagram cannot be used, at which element and line. */
class BrokenModelAnalyzer extends AbstractFailureAnalyzer<ParseException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, ParseException broken) {
    String problems =
        broken.getResorceReports().stream()
            .flatMap(
                report ->
                    report.getErrors().stream()
                        .map(error -> report.getResourceName() + ", " + where(error)))
            .collect(Collectors.joining(System.lineSeparator()));
    return new FailureAnalysis(
        "A model cannot be used:" + System.lineSeparator() + problems,
        "Open the file in Camunda Modeler, correct the element, and start again.",
        broken);
  }

  private static String where(Problem error) {
    return "line %d, element %s: %s"
        .formatted(error.getLine(), error.getElementIds(), error.getMessage());
  }
}
