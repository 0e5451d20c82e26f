/** Casework: support cases run by processes and decisions that the vendor's own people edit. */
@NullMarked
package casework;

import org.jspecify.annotations.NullMarked;
