/** Onboarding as people and programs meet it. */
@NullMarked
package casework.onboarding;

import org.jspecify.annotations.NullMarked;
