package casework.services;

/** Where a referral stands. */
public enum ReferralState {
  /** Professional Services look at it. */
  RECEIVED,
  /** The customer has an offer to decide about. */
  OFFERED,
  ACCEPTED,
  DECLINED,
  /** Nobody decided in time. */
  LAPSED,
  /** The offer was taken back, and no other is to follow. */
  WITHDRAWN,
  /** Professional Services offer nothing. */
  NOT_OFFERED;

  /** Whether nothing becomes of it any more. */
  public boolean isOver() {
    return this != RECEIVED && this != OFFERED;
  }
}
