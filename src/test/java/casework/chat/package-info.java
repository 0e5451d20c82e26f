/** Chat, with a Slack and a Teams beside it that speak as the real ones do. */
@NullMarked
package casework.chat;

import org.jspecify.annotations.NullMarked;
