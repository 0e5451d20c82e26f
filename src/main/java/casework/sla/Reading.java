package casework.sla;

/** Where in the last business day a target of business days ends. */
public enum Reading {
  /**
   * At the wall-clock time at which it was raised, never later than each day's own close; raised
   * outside hours, at the close of the last support day.
   */
  SAME_TIME,
  /** At the close of the last support day. */
  CLOSE_OF_DAY
}
