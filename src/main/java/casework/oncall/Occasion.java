package casework.oncall;

/** Why somebody is called. The table paging asks for it. */
public enum Occasion {
  /** A line has the case, and nobody of the line has taken it. */
  UNOWNED,
  /** A target was missed. */
  BREACHED,
  /** Leadership is to review an escalation. */
  LEADERSHIP,
  /** Whoever went off duty has not handed the case over. */
  HAND_OVER
}
