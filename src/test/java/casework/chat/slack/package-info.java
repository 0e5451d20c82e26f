/** Slack's marks. */
@NullMarked
package casework.chat.slack;

import org.jspecify.annotations.NullMarked;
