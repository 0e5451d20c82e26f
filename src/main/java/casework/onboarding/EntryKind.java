package casework.onboarding;

/** What the record of an onboarding tells. */
public enum EntryKind {
  STARTED,
  /** The terms give the customer this step. */
  OPENED,
  /** The terms have another do this step now. */
  CHANGED,
  WELCOMED,
  DONE,
  SKIPPED,
  /** The terms give the customer this step no more. */
  DROPPED,
  REMINDED,
  STAFF_CALLED_IN,
  /** The day of the first review was agreed on. */
  REVIEW_AGREED,
  ACTIVATED,
  CANCELLED
}
