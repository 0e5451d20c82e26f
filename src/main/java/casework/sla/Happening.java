package casework.sla;

/** What a fact means to the measures; the words of {@link Measure}'s table. */
enum Happening {
  RECEIVED,
  ACKNOWLEDGED,
  WORK_STARTED,
  REPLIED,
  /** The customer wrote after a first response was given. */
  CUSTOMER_WROTE,
  WORKAROUND_GIVEN,
  OWNER_TAKEN,
  OWNER_LOST,
  RESOLVED,
  CLOSED
}
