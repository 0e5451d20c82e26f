/** Webhooks: tells programs of an organization what becomes of its cases. */
@NullMarked
package casework.webhook;

import org.jspecify.annotations.NullMarked;
