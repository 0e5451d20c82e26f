package casework.services;

import java.time.Instant;

/**
 * Something that happened to a referral; kept for good.
 *
 * @param actor a user id or e-mail address; "casework" for what happened by itself
 * @param text what was said, or done
 */
public record ReferralEntry(Instant at, Kind kind, String actor, String text) {

  /** Who acts where nobody does. */
  static final String CASEWORK = "casework";

  /** What can happen. */
  public enum Kind {
    RECEIVED,
    DRAFTED,
    OFFERED,
    REMINDED,
    ACCEPTED,
    AGREED,
    DECLINED,
    LAPSED,
    TAKEN_BACK,
    NOT_OFFERED;

    /** Whether the customer may see it. */
    public boolean isForCustomer() {
      return this != DRAFTED;
    }
  }
}
