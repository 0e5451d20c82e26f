package casework.deprecation;

/** What happens to a notice. */
public enum EventKind {
  DRAFTED,
  CHANGED,
  SUBMITTED,
  DATES_REFUSED,
  REFUSED,
  TOO_LATE,
  APPROVED,
  SENT,
  SENT_AGAIN,
  SENT_TO_JOINER,
  BOUNCED,
  NOT_REACHED,
  REACHED_OTHERWISE,
  REMINDED,
  DATES_CHANGED,
  DEPRECATED,
  RETIRED,
  WITHDRAWN
}
