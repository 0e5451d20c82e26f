package casework.oncall;

import casework.supportcase.Line;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about a page, on record for good.
 *
 * @param level the line that was called then
 * @param person who was called, or who answered
 * @param detail in words
 */
public record PageStep(
    int seq,
    Instant at,
    StepKind kind,
    int round,
    Line level,
    @Nullable String person,
    String detail) {}
