/**
 * Business-time arithmetic and clocks: java.time and records only, no framework and no clock reads.
 */
@NullMarked
package casework.sla;

import org.jspecify.annotations.NullMarked;
