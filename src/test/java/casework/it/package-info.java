/** The whole product on a real PostgreSQL, and in a real browser. */
@NullMarked
package casework.it;

import org.jspecify.annotations.NullMarked;
