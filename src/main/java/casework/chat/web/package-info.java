/** The doors at which Slack and Teams knock, and the page of what joined no case. */
@NullMarked
package casework.chat.web;

import org.jspecify.annotations.NullMarked;
