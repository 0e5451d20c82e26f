/** The engine's side of onboarding: one process for each customer that is taken on. */
@NullMarked
package casework.onboarding.process;

import org.jspecify.annotations.NullMarked;
