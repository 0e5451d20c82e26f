package casework.phone;

/** By what a caller's organization was found. */
public enum FoundBy {
  /** The customer's key. */
  CUSTOMER_NUMBER,
  /** The number that a contact on record calls from. */
  PHONE_NUMBER,
  /** The organization's PIN, which only its own people know. */
  PIN
}
