package casework.access;

/** On what occasion people are written to about a grant. */
public enum Occasion {
  /** Staff ask; an administrator of the customer is to answer. */
  ASKED,
  REMINDER,
  /** What the customer answered, to whoever asked. */
  ANSWERED,
  EXPIRED,
  WITHDRAWN,
  BEGAN,
  ENDED,
  /** The product could not be told that it is over. */
  NOT_ENDED,
  /** It was used while it was not in force. */
  USED_OUTSIDE
}
