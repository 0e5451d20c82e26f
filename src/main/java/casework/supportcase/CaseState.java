package casework.supportcase;

/** Where a case stands. */
public enum CaseState {
  /** Received and served; first line has not yet triaged it. */
  NEW,
  /** In work at a line, or waiting for a line's hours to open. */
  OPEN,
  WAITING_FOR_CUSTOMER,
  /** Solved; the customer's agreement, or silence, closes it. */
  RESOLVED,
  CLOSED,
  /** Not entitled: no contract in force, or a channel outside the plan. */
  REFUSED,
  /** Work for Professional Services (T16). */
  REFERRED,
  /** Outside what Support covers (T13). */
  NOT_COVERED,
  WITHDRAWN,
  /** It goes on in another case of the customer, which is about the same. */
  MERGED;

  /** Whether the case has ended. Only a CLOSED case can be reopened, within its period. */
  public boolean isFinal() {
    return switch (this) {
      case NEW, OPEN, WAITING_FOR_CUSTOMER, RESOLVED -> false;
      case CLOSED, REFUSED, REFERRED, NOT_COVERED, WITHDRAWN, MERGED -> true;
    };
  }

  /** Whether staff have work to do, or wait for the customer's answer. */
  public boolean isBeingWorked() {
    return this == NEW || this == OPEN || this == WAITING_FOR_CUSTOMER;
  }
}
