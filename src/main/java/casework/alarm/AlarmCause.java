package casework.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What makes alarms of a customer the same.
 *
 * @param caseId the case about it, or the last that was
 * @param severity the most urgent one that the table gave for that case
 * @param proposal what the customer would be told if the case were resolved now; null where nothing
 *     is proposed
 */
public record AlarmCause(
    long id,
    String cause,
    @Nullable Long caseId,
    @Nullable Integer severity,
    @Nullable String proposal,
    @Nullable Instant proposedAt) {}
