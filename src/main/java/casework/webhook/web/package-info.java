/** The webhooks of organizations as staff see and keep them: pages and API. */
@NullMarked
package casework.webhook.web;

import org.jspecify.annotations.NullMarked;
