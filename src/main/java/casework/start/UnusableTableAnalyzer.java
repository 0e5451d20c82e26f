package casework.start;

import casework.engine.UnusableTable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which decision table cannot be used, and in which rule. */
class UnusableTableAnalyzer extends AbstractFailureAnalyzer<UnusableTable> {

  @Override
  protected FailureAnalysis analyze(Throwable root, UnusableTable unusable) {
    return new FailureAnalysis(
        unusable.getMessage(),
        "Correct decisions/%s.dmn in Camunda Modeler, run its examples (mvn test"
                .formatted(unusable.table())
            + " -Dtest=DecisionExamplesTest), and start again.",
        unusable);
  }
}
