package casework.oncall;

/** Why somebody is called. The table paging asks for it. */
public enum Occasion {
  /** A line has the case, and nobody of the line has taken it. */
  UNOWNED("Nobody has taken the case"),
  /** A target was missed. */
  BREACHED("A target was missed"),
  /** Leadership is to review an escalation. */
  LEADERSHIP("Leadership is to decide"),
  /** Whoever went off duty has not handed the case over. */
  HAND_OVER("The case was not handed over");

  private final String words;

  Occasion(String words) {
    this.words = words;
  }

  /** Returns it as staff read it. */
  public String words() {
    return words;
  }
}
