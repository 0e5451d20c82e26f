/** The engine's side of alarms: the job that takes them in. */
@NullMarked
package casework.alarm.process;

import org.jspecify.annotations.NullMarked;
