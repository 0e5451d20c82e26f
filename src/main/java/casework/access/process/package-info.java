/** The engine's side of access grants: one process for each. */
@NullMarked
package casework.access.process;

import org.jspecify.annotations.NullMarked;
