package casework.supportcase;

import casework.customer.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the customer asked for, as it came in; it never changes (T26).
 *
 * @param contactId the contact on record who asked; null for somebody who is not
 * @param proposedSeverity the customer's proposal, if it made one; the vendor decides (T17)
 * @param receivedAt when the desk had it, to the millisecond
 * @param deliverable the line of an SOW that it is about, such as {@code SOW-000012/1} (T16); null
 *     where it names none
 */
public record Request(
    long customerId,
    String contact,
    @Nullable Long contactId,
    Channel channel,
    Category category,
    SubjectArea subjectArea,
    String subject,
    String description,
    ProductionImpact productionImpact,
    boolean coreFunctionImpaired,
    boolean privacyBreached,
    boolean workaround,
    @Nullable Integer proposedSeverity,
    Instant receivedAt,
    @Nullable String deliverable) {

  /** A request that names no deliverable. */
  public Request(
      long customerId,
      String contact,
      @Nullable Long contactId,
      Channel channel,
      Category category,
      SubjectArea subjectArea,
      String subject,
      String description,
      ProductionImpact productionImpact,
      boolean coreFunctionImpaired,
      boolean privacyBreached,
      boolean workaround,
      @Nullable Integer proposedSeverity,
      Instant receivedAt) {
    this(
        customerId,
        contact,
        contactId,
        channel,
        category,
        subjectArea,
        subject,
        description,
        productionImpact,
        coreFunctionImpaired,
        privacyBreached,
        workaround,
        proposedSeverity,
        receivedAt,
        null);
  }
}
