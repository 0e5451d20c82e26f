package casework.alarm;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An alarm that was taken, and what became of it.
 *
 * @param state what became of it, and
 * @param reason why
 * @param cause what the table calls its cause; "" while it waits
 * @param givenCustomer the key of the customer that first line gave it
 * @param caseNumber the case that it is in
 */
public record Alarm(
    long id,
    String fingerprint,
    String name,
    AlarmStatus status,
    Instant startsAt,
    @Nullable Instant endsAt,
    SortedMap<String, String> labels,
    SortedMap<String, String> annotations,
    @Nullable String sourceUrl,
    Instant receivedAt,
    AlarmState state,
    @Nullable String reason,
    String cause,
    @Nullable String givenCustomer,
    @Nullable String caseNumber,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {}
