package casework.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A decision that a process took by a table.
 *
 * @param table the table's key, the stem of its file in {@code decisions/}
 * @param versionTag the terms it implements, as published: "2025-02-10"
 * @param version counts the published versions of the table, from 1
 * @param step the name of the process's step that asked, or during which it was asked
 * @param routed whether the diagram shows the question; else it was looked up on the way
 * @param inputs what it was asked about: each input's label and value, in the table's order
 * @param rules those that matched, in the table's order; none if no rule did
 */
public record DecisionTaken(
    String table,
    String name,
    String versionTag,
    int version,
    Instant at,
    String step,
    boolean routed,
    Map<String, String> inputs,
    List<Rule> rules) {

  private static final int SHORT = 40;
  private static final String CLAUSE = "clause";

  /**
   * Returns the answer in short: each output that is no sentence and no clause, with the values
   * that the rules gave it.
   */
  public Map<String, String> answer() {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    rules.forEach(
        rule ->
            rule.outputs()
                .forEach(
                    (name, value) ->
                        values.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(value)));
    Map<String, String> answer = new LinkedHashMap<>();
    values.forEach(
        (name, given) -> {
          String all = String.join(", ", given);
          if (!name.equals(CLAUSE)
              && !all.isEmpty()
              && !all.endsWith(".")
              && all.length() <= SHORT) {
            answer.put(name, all);
          }
        });
    return answer;
  }

  /** Returns the clauses that the rules name, each once. */
  public Set<String> clauses() {
    Set<String> clauses = new LinkedHashSet<>();
    rules.forEach(rule -> clauses.add(rule.outputs().getOrDefault(CLAUSE, "")));
    clauses.remove("");
    return clauses;
  }

  /**
   * A rule that matched.
   *
   * @param id its id in the table
   * @param row its place in the table, from 1
   * @param description what it says in words, with its clause; may be empty
   * @param outputs each output's name and value, in the table's order
   */
  public record Rule(String id, int row, String description, Map<String, String> outputs) {}
}
