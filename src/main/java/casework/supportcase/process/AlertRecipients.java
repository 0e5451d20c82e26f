package casework.supportcase.process;

import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.springframework.stereotype.Component;

/**
 * Puts whom the escalation table names into one text variable, so that no Java object is stored.
 */
@Component("alertRecipients")
public class AlertRecipients {

  private static final String OUTPUT = "recipient";

  /** Returns the recipients' names with commas between, each once. */
  public String of(DmnDecisionResult rules) {
    return rules.getResultList().stream()
        .map(rule -> String.valueOf(Objects.requireNonNull(rule.get(OUTPUT))))
        .distinct()
        .sorted()
        .collect(Collectors.joining(","));
  }
}
