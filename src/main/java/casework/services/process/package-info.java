/** The engine's side of referrals: one process for each. */
@NullMarked
package casework.services.process;

import org.jspecify.annotations.NullMarked;
