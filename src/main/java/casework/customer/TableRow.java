package casework.customer;

import casework.engine.DecisionTables;
import casework.engine.MatchedRule;
import casework.engine.UnusableTable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A matched rule of a table, read with errors that name it. */
record TableRow(String table, String version, MatchedRule rule) {

  static List<TableRow> all(DecisionTables tables, String key, Map<String, ?> inputs) {
    var version = tables.versionOf(key);
    return tables.evaluate(key, inputs).stream()
        .map(rule -> new TableRow(key, version, rule))
        .toList();
  }

  static TableRow only(DecisionTables tables, String key, Map<String, ?> inputs) {
    var rows = all(tables, key, inputs);
    if (rows.size() != 1) {
      throw new UnusableTable(
          key,
          "",
          rows.size() + " rules match " + inputs + ", instead of one",
          "Make exactly one rule match");
    }
    return rows.get(0);
  }

  /** An output as text, also where it is a number or a boolean. */
  String text(String output) {
    var value = rule.outputs().get(output);
    if (value == null) {
      throw origin().refuse("the output '" + output + "' is missing", "Fill it in");
    }
    return value.toString().strip();
  }

  <T> T read(String output, Function<String, T> parser, String remedy) {
    return origin().read(output, text(output), parser, remedy);
  }

  Sourced<String> sourced(String output) {
    return new Sourced<>(text(output), origin());
  }

  /** Its clause is optional: a row is usable without one. */
  Origin origin() {
    var clause = rule.outputs().getOrDefault("clause", "");
    return new Origin(Origin.Kind.DECISION_TABLE, table, version, rule.ruleId(), clause.toString());
  }
}
