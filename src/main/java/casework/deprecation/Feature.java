package casework.deprecation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A documented feature: what the documentation defines is what is officially supported (T30).
 *
 * @param key its short name in addresses and files, such as "bill-preview"; never changes
 * @param documentation where it is defined: a web address, or a path here that begins with a slash
 * @param since the day since which it is documented; null where nobody knows
 * @param api whether the API documentation defines it
 * @param material whether customers would feel its going: such a feature has the notice of T31
 */
public record Feature(
    long id,
    String key,
    String name,
    String documentation,
    @Nullable LocalDate since,
    boolean api,
    boolean material,
    FeatureState state) {}
