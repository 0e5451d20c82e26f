/** New customers from their first contract to their activation: steps, reminders, first review. */
@NullMarked
package casework.onboarding;

import org.jspecify.annotations.NullMarked;
