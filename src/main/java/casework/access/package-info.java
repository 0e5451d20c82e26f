/** Support's access to customers' organizations: asked for, given, used and ended on record. */
@NullMarked
package casework.access;

import org.jspecify.annotations.NullMarked;
