package casework.deprecation;

/** Why customers are written to about a deprecation. */
public enum Occasion {
  /** The notice itself; repeated where it did not arrive. */
  NOTICE,
  REMIND_CHANGE,
  REMIND_SUPPORT_END,
  NEW_DATES,
  WITHDRAWN
}
