package casework.replay;

import java.time.Instant;

/**
 * One line of an incident log: what an incident had become by a change.
 *
 * @param line where it stands in the file, from 1 for the heading
 * @param at when it changed
 * @param openedAt when the incident was opened
 * @param priority 1 (critical) to 4 (low)
 * @param agent who has the incident, or else who changed it
 */
record IncidentRow(
    int line,
    String incident,
    IncidentState state,
    Instant at,
    Instant openedAt,
    int priority,
    String caller,
    String agent,
    String category) {}
