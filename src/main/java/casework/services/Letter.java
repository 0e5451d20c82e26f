package casework.services;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told about a referral.
 *
 * @param referral as it stands
 * @param customer the customer's name
 * @param path of the page about it, which begins with a slash
 * @param user the user id of a member of staff; null for a customer's contact
 */
public record Letter(
    Occasion occasion,
    Referral referral,
    String customer,
    String path,
    String email,
    String name,
    Locale language,
    ZoneId zone,
    @Nullable String user) {}
