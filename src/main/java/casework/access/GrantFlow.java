package casework.access;

/**
 * A grant's way through its process. Every call belongs to the transaction of the grant's record:
 * both move, or neither.
 */
public interface GrantFlow {

  /**
   * Starts the process of a request, and takes it to where the customer must answer, or its end.
   *
   * @param caseOpen whether it is for a case that is open
   * @param referenceGiven whether it names what it is for; of SOWs, one of this customer in force
   */
  void asked(Grant request, boolean caseOpen, boolean referenceGiven);

  /** Starts the process of an offer. */
  void offered(Grant offer);

  /** Tells the process what the customer answered. */
  void answered(Grant answered);

  /** Tells the process that nobody waits for an answer any more. */
  void withdrawn(Grant withdrawn);

  /** Tells the process that access is over before its time. */
  void revoked(Grant revoked);
}
