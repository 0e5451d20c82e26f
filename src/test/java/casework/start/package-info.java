/** What stops the start, and what it says. */
@NullMarked
package casework.start;

import org.jspecify.annotations.NullMarked;
