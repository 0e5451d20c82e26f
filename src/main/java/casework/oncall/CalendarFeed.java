package casework.oncall;

import casework.supportcase.Line;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that is read by a secret address: of one person, or of one line.
 *
 * @param by who made it
 */
public record CalendarFeed(
    long id, @Nullable String person, @Nullable Line line, String by, Instant at) {}
