package casework.engine;

import static java.util.Collections.unmodifiableMap;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule that matched and what it says.
 *
 * @param ruleId the rule's id in its file
 * @param outputs String, Boolean or Integer by output name; an empty output cell has no entry
 */
public record MatchedRule(String ruleId, Map<String, Object> outputs) {

  public MatchedRule {
    outputs = unmodifiableMap(new LinkedHashMap<>(outputs));
  }
}
