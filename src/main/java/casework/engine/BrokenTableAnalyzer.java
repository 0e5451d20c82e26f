package casework.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.impl.transform.DmnTransformException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which decision table cannot be read, and where. */
class BrokenTableAnalyzer extends AbstractFailureAnalyzer<DmnTransformException> {

  private static final Pattern FILE = Pattern.compile("DMN resource '([^']+)'");

  @Override
  protected FailureAnalysis analyze(Throwable root, DmnTransformException broken) {
    StringBuilder why = new StringBuilder("A decision table cannot be read: ").append(file(root));
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      why.append(System.lineSeparator()).append("  ").append(cause.getMessage());
    }
    return new FailureAnalysis(
        why.toString(), "Open the file in Camunda Modeler, correct it, and start again.", broken);
  }

  private static String file(Throwable root) {
    for (Throwable cause = root; cause != null; cause = cause.getCause()) {
      Matcher file = FILE.matcher(String.valueOf(cause.getMessage()));
      if (file.find()) {
        return file.group(1);
      }
    }
    return "one of decisions/*.dmn";
  }
}
