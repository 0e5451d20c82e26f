/** The customers' pages, as a server answers them. */
@NullMarked
package casework.portal;

import org.jspecify.annotations.NullMarked;
