package casework.access;

/** Why a grant ended. */
public enum EndCause {
  /** Its time was over. */
  TIME,
  /** The customer ended it. */
  CUSTOMER,
  /** Staff gave it back. */
  STAFF,
  CASE_CLOSED,
  /** The customer changed it: another grant took its place. */
  CHANGED
}
