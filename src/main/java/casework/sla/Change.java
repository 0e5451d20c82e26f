package casework.sla;

import java.time.Instant;

/**
 * A change of severity or terms for which a live clock was worked out anew.
 *
 * @param what in words, such as "severity 3 became 2"
 */
public record Change(Instant at, String what) {}
