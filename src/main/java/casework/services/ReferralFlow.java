package casework.services;

/**
 * A referral's way through its process. Every call belongs to the transaction of the referral's
 * record: both move, or neither.
 */
public interface ReferralFlow {

  /** Starts the process. */
  void referred(Referral referral);

  /**
   * Completes the task to prepare an offer, as a member of staff does in Tasklist.
   *
   * @param offered whether the draft is sent; otherwise nothing is offered
   * @param text what the customer is told besides; why nothing is offered
   * @param by the user id of who decides
   */
  void prepared(Referral referral, boolean offered, String text, String by);

  /** Tells the process what the customer answered. */
  void answered(Referral answered, boolean accepted);

  /** Tells the process that the offer stands no more. */
  void takenBack(Referral takenBack, boolean another);
}
