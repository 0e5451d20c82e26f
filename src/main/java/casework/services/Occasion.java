package casework.services;

/** On what occasion people are written to about a referral. */
public enum Occasion {
  /** A request was referred; Professional Services are to look at it. */
  RECEIVED,
  /** The customer has an offer to decide about. */
  OFFERED,
  REMINDER,
  ACCEPTED,
  DECLINED,
  LAPSED,
  TAKEN_BACK,
  NOT_OFFERED
}
