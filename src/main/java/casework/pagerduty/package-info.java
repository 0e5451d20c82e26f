/** Calls people by PagerDuty, through its Events API v2. */
@NullMarked
package casework.pagerduty;

import org.jspecify.annotations.NullMarked;
