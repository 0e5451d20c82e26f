/** What must hold before the product opens its doors, and what it says when it has. */
@NullMarked
package casework.start;

import org.jspecify.annotations.NullMarked;
