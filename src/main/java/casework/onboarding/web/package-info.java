/** Onboarding by the API, on the staff's pages, and in the portal. */
@NullMarked
package casework.onboarding.web;

import org.jspecify.annotations.NullMarked;
