package casework.sla;

import java.time.Instant;

/**
 * A warning share, or with 100 the breach, that a clock has reached.
 *
 * @param clock the key of the clock
 * @param share percent of the budget
 * @param moment when it was reached; of a breach, when the clock was breached
 */
public record Reached(String clock, int share, Instant moment) {}
