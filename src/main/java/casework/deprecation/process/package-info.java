/** The engine's side of deprecations: one process for each notice. */
@NullMarked
package casework.deprecation.process;

import org.jspecify.annotations.NullMarked;
