package casework.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that somebody took (T07).
 *
 * @param customer the customer's key
 * @param contactId the contact on record who calls; null for somebody else
 * @param caller who calls; null until somebody asked
 * @param number the number that the caller called from, digits with a leading plus, if known
 */
public record PhoneCall(
    long id,
    String customer,
    @Nullable Long contactId,
    @Nullable String caller,
    @Nullable String number,
    FoundBy foundBy,
    String takenBy,
    Instant takenAt) {}
