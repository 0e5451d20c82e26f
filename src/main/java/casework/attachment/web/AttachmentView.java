package casework.attachment.web;

import casework.attachment.Attachment;
import casework.attachment.Scan;
import java.time.Instant;

/** A file of a case as the API shows it. */
record AttachmentView(
    long id,
    String name,
    String type,
    long size,
    String sha256,
    boolean forCustomer,
    String addedBy,
    Instant addedAt,
    Scan scan) {

  static AttachmentView of(Attachment shown) {
    return new AttachmentView(
        shown.id(),
        shown.name(),
        shown.type(),
        shown.size(),
        shown.sha256(),
        shown.forCustomer(),
        shown.addedBy(),
        shown.addedAt(),
        shown.scan());
  }
}
