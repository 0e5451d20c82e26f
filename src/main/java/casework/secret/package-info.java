/** Keys that the installation makes for itself, for hashes and signatures of its own. */
@NullMarked
package casework.secret;

import org.jspecify.annotations.NullMarked;
