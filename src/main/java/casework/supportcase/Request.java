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
    Instant receivedAt) {}
