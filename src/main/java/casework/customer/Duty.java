package casework.customer;

/** Whom of the vendor's people a Gold customer knows by name (T10). */
public enum Duty {
  TECHNICAL_ACCOUNT_MANAGER,
  SOLUTION_ARCHITECT
}
