package casework.alarm;

import java.time.Instant;

/**
 * Alarms of one cause that are nobody's yet; first line decides about them together.
 *
 * @param latest the one that came last
 * @param count how many there are
 */
public record UnroutedGroup(Alarm latest, long count, Instant firstReceivedAt) {}
