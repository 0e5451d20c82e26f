package casework.supportcase;

/** What can happen to a case, as its ledger names it. */
public enum EntryKind {
  RECEIVED,
  TERMS_SET,
  SEVERITY_SET,
  REFUSED,
  REFERRED,
  NOT_COVERED,
  TRIAGED,
  LINE_ENGAGED,
  OWNER_SET,
  PUBLIC_REPLY,
  CUSTOMER_MESSAGE,
  INTERNAL_NOTE,
  /** Somebody called about it: who, and from what number. */
  CALLED,
  /** Alarms of its cause fired: how many, and what they said. */
  ALARM_FIRED,
  /** Alarms of its cause were resolved. */
  ALARM_RESOLVED,
  /** Staff, or the customer when it asked, said which documented feature it is about. */
  FEATURE_NAMED,
  ATTACHED,
  AUTOMATIC_MESSAGE,
  WORKAROUND_GIVEN,
  WAITING_BEGAN,
  REMINDED,
  WAITING_ENDED,
  /**
   * The customer's approval of access is awaited: a pause of its own, beside a wait for an answer.
   */
  ACCESS_AWAITED,
  /** Access was approved or refused, or nobody waits for it any more. */
  ACCESS_ANSWERED,
  ACCESS_BEGAN,
  ACCESS_ENDED,
  ESCALATED,
  CLOCK_WARNED,
  CLOCK_BREACHED,
  ALERTED,
  /** Somebody on call was called. */
  PAGED,
  PAGE_ACKNOWLEDGED,
  /** Whoever had it went off duty, and handed it over with a note. */
  HANDED_OVER,
  /** Leadership decided what it was asked. */
  LEADERSHIP_DECIDED,
  RESOLVED,
  CONFIRMED,
  REOPENED,
  CLOSED,
  WITHDRAWN,
  /** It goes on in another case, which is about the same. */
  MERGED,
  /** Another case goes on here. */
  MERGED_IN,
  /** It was made the child of a parent case, or the parent of a child. */
  LINKED,
  UNLINKED,
  /** A message or solution was sent to all children of a case. */
  BROADCAST,
  /** The customer said how well it was served. */
  RATED;

  /**
   * Whether clocks are worked out from it. What clocks themselves did is not: a Severity 1 case
   * that nobody takes fills its ledger with alerts, and each would slow down the next.
   */
  boolean isCounted() {
    return switch (this) {
      case LINE_ENGAGED,
          INTERNAL_NOTE,
          CALLED,
          ALARM_FIRED,
          ALARM_RESOLVED,
          FEATURE_NAMED,
          ATTACHED,
          AUTOMATIC_MESSAGE,
          REMINDED,
          ACCESS_BEGAN,
          ACCESS_ENDED,
          ESCALATED,
          CLOCK_WARNED,
          CLOCK_BREACHED,
          ALERTED,
          PAGED,
          PAGE_ACKNOWLEDGED,
          HANDED_OVER,
          LEADERSHIP_DECIDED,
          CONFIRMED,
          RATED,
          MERGED_IN,
          LINKED,
          UNLINKED,
          BROADCAST ->
          false;
      default -> true;
    };
  }

  /**
   * Whether the customer may see that it happened. Notes of staff, alarms and who was told of them
   * never reach a customer, by any channel; nor does which other cases there are. Ask the {@link
   * LedgerEntry}, which knows more.
   */
  public boolean isForCustomer() {
    return switch (this) {
      case INTERNAL_NOTE,
          CALLED,
          ALARM_FIRED,
          ALARM_RESOLVED,
          FEATURE_NAMED,
          LINE_ENGAGED,
          ESCALATED,
          CLOCK_WARNED,
          CLOCK_BREACHED,
          ALERTED,
          PAGED,
          PAGE_ACKNOWLEDGED,
          HANDED_OVER,
          LEADERSHIP_DECIDED,
          MERGED_IN,
          LINKED,
          UNLINKED,
          BROADCAST ->
          false;
      default -> true;
    };
  }

  /**
   * Whether whoever decides about the case must have seen it. What clocks do by themselves is not,
   * nor what alarms say again and again; nor is a line's turn, unless it changes who has the case.
   */
  boolean isToBeSeen() {
    return switch (this) {
      case CLOCK_WARNED,
          CLOCK_BREACHED,
          ALERTED,
          PAGED,
          PAGE_ACKNOWLEDGED,
          LINE_ENGAGED,
          ALARM_FIRED,
          ALARM_RESOLVED ->
          false;
      default -> true;
    };
  }
}
