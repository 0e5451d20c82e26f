package casework.rota;

import java.time.Instant;

/**
 * Somebody's time on call.
 *
 * @param until the first instant after it
 */
public record Shift(Instant from, Instant until, Duty duty) {}
