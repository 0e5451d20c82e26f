/** Tries deprecations. */
@NullMarked
package casework.deprecation;

import org.jspecify.annotations.NullMarked;
