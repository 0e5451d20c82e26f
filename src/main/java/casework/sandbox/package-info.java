/** The movable clock of the sandbox profile. */
@NullMarked
package casework.sandbox;

import org.jspecify.annotations.NullMarked;
