package casework.attachment;

import java.time.Instant;

/**
 * A file of a case, as its row holds it.
 *
 * @param name cleaned: no path, no control characters
 * @param type the media type that its content shows, whatever the sender said it was
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal digits
 * @param forCustomer whether the customer may have it
 * @param addedBy who added it, as in the ledger
 */
public record Attachment(
    long id,
    long caseId,
    String name,
    String type,
    long size,
    String sha256,
    boolean forCustomer,
    String addedBy,
    Instant addedAt,
    Scan scan) {

  /** Whether staff can have the content: all but what carries a virus. */
  public boolean isForStaffNow() {
    return scan != Scan.INFECTED;
  }

  /** Whether the customer can have the content: what is meant for it, and passed the scanner. */
  public boolean isForCustomerNow() {
    return forCustomer && (scan == Scan.CLEAN || scan == Scan.UNSCANNED);
  }
}
