/** Slack's side: its events, its commands, its files and its API. */
@NullMarked
package casework.chat.slack;

import org.jspecify.annotations.NullMarked;
