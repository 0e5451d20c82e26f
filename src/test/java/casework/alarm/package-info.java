/** Tests of alarms. */
@NullMarked
package casework.alarm;

import org.jspecify.annotations.NullMarked;
