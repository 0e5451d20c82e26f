/** The doors. */
@NullMarked
package casework.security;

import org.jspecify.annotations.NullMarked;
