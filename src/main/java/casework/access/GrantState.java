package casework.access;

/** Where a grant stands. */
public enum GrantState {
  /** Staff asked; the customer has not answered. */
  ASKED,
  /** The terms allow no access for that reason. */
  NOT_ALLOWED,
  REFUSED,
  /** Nobody answered in time. */
  EXPIRED,
  /** Staff need it no more, or its case ended, before anybody answered. */
  WITHDRAWN,
  /** Approved or offered; it has not begun, or the product does not know of it yet. */
  GIVEN,
  ACTIVE,
  /** It is over; the product has not yet confirmed that it is. */
  ENDING,
  ENDED;

  /** Whether nothing becomes of it any more. */
  public boolean isOver() {
    return switch (this) {
      case ASKED, GIVEN, ACTIVE, ENDING -> false;
      case NOT_ALLOWED, REFUSED, EXPIRED, WITHDRAWN, ENDED -> true;
    };
  }

  /** Whether access is, or will be, had by it. */
  public boolean isLive() {
    return this == GIVEN || this == ACTIVE;
  }
}
