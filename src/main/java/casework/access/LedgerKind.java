package casework.access;

/** What can happen to a grant, as the ledger of grants names it. */
public enum LedgerKind {
  ASKED,
  OFFERED,
  NOT_ALLOWED,
  REMINDED,
  APPROVED,
  REFUSED,
  EXPIRED,
  WITHDRAWN,
  /** The product gives access from here on. */
  BEGAN,
  USED,
  /** It was used while it was not in force: before, after, or by a policy that was not granted. */
  USED_OUTSIDE,
  /** Somebody ended it before its time, or its case closed. */
  REVOKED,
  /** The product could not be told that it is over, and people were alarmed. */
  END_FAILED,
  /** The product gives no access any more. */
  ENDED
}
