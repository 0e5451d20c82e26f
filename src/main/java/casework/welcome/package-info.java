/** The first page, signing in, and the tour. */
@NullMarked
package casework.welcome;

import org.jspecify.annotations.NullMarked;
