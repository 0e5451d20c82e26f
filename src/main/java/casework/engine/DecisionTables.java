package casework.engine;

import java.util.List;
import java.util.Map;

/** The decision tables in force. What the analysts published last answers. */
public interface DecisionTables {

  /**
   * The rules of a table that match, in the table's order and after its hit policy; empty when none
   * does. An input that the table names must be among the given ones: an absent input matches
   * nothing, silently.
   *
   * @param key the table's key, which is the file stem in {@code decisions/}
   * @throws UnusableTable if there is no such table, or it cannot be evaluated
   */
  List<MatchedRule> evaluate(String key, Map<String, ?> inputs);

  /**
   * The published version of a table, as its {@code versionTag} says, such as "2025-02-10".
   *
   * @throws UnusableTable if there is no such table
   */
  String versionOf(String key);

  /**
   * Names the published state of all tables: equal stamps mean equal answers, so that what was
   * worked out from tables may be kept under it.
   */
  default String stamp() {
    return "";
  }

  /** Has the next answer come from what is published now, whoever published it. */
  default void lookAgain() {}
}
