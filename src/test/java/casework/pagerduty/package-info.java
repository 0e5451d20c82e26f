/** Tests of events to PagerDuty, with a local server that behaves like it. */
@NullMarked
package casework.pagerduty;

import org.jspecify.annotations.NullMarked;
