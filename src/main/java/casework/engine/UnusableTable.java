package casework.engine;

/** A decision table holds something that cannot be used: the message says where and what to do. */
public final class UnusableTable extends RuntimeException {

  private final String table;
  private final String rule;

  /**
   * @param table the table's key
   * @param rule the rule's id, or "" if the table as a whole is meant
   * @param problem what is wrong, as a clause without a full stop
   * @param remedy what to do about it, as an imperative without a full stop
   */
  public UnusableTable(String table, String rule, String problem, String remedy) {
    super(place(table, rule) + ": " + problem + ". " + remedy + ".");
    this.table = table;
    this.rule = rule;
  }

  private static String place(String table, String rule) {
    return "decisions/" + table + ".dmn" + (rule.isEmpty() ? "" : ", " + rule);
  }

  public String table() {
    return table;
  }

  public String rule() {
    return rule;
  }
}
