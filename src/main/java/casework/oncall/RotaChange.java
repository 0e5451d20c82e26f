package casework.oncall;

import casework.supportcase.Line;
import java.time.Instant;

/**
 * A change of a rota, on record for good.
 *
 * @param from when it comes into force; until then the one before it holds
 * @param note why, if anything was said
 */
public record RotaChange(
    long seq, Line line, RotaPlan plan, Instant from, String note, String by, Instant at) {}
