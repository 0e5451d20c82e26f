/** The engine's side of pages: one process for each. */
@NullMarked
package casework.oncall.process;

import org.jspecify.annotations.NullMarked;
