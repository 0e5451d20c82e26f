package casework.rota;

import org.jspecify.annotations.Nullable;

/**
 * Who is on call, and why.
 *
 * @param layer whose turn it is; null where somebody stands in
 */
public record Duty(String person, @Nullable String layer) {}
