package casework.onboarding;

/** On what occasion people are written to about an onboarding. */
public enum Occasion {
  WELCOME,
  /** The customer is late with steps of its own. */
  REMINDER,
  /** Steps wait for too long: to staff. */
  TOO_LATE,
  REVIEW_AGREED,
  ACTIVATED
}
