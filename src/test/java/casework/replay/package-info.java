/** Tests of the replay of incident logs. */
@NullMarked
package casework.replay;

import org.jspecify.annotations.NullMarked;
