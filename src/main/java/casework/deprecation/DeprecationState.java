package casework.deprecation;

/** Where a notice stands. */
public enum DeprecationState {
  /** Being written, or back with its author. */
  DRAFT,
  /** Its dates are lawful; a second person reads it. */
  SUBMITTED,
  /** It goes out on its notice date. */
  APPROVED,
  /** Customers have it; the change, or the end of support, is to come. */
  IN_FORCE,
  /** Support has ended on its date. */
  RETIRED,
  WITHDRAWN;

  /** Whether there is anything to come. */
  public boolean isOpen() {
    return this != RETIRED && this != WITHDRAWN;
  }
}
