/**
 * How errors leave the product: problem details (RFC 9457), each with its own type and a way out.
 */
@NullMarked
package casework.problem;

import org.jspecify.annotations.NullMarked;
