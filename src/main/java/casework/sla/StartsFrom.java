package casework.sla;

/** Where a clock's counting starts. */
public enum StartsFrom {
  /** With the event that starts the measure: for most, when the request was received. */
  RECEIVED,
  /**
   * When the vendor gave the case its present severity, if that is later; until a severity is
   * confirmed, such a clock does not exist.
   */
  CLASSIFIED
}
