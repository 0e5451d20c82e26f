/** Alarms of the vendor's monitoring: kept once, told apart by their cause, worked on as cases. */
@NullMarked
package casework.alarm;

import org.jspecify.annotations.NullMarked;
