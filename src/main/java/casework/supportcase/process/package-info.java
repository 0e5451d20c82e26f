/** The case's way through the supportCase and lineWork processes. */
@NullMarked
package casework.supportcase.process;

import org.jspecify.annotations.NullMarked;
