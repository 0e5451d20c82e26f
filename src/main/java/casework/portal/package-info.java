/** The customers' own pages, in their language and their time, through the other rooms' types. */
@NullMarked
package casework.portal;

import org.jspecify.annotations.NullMarked;
