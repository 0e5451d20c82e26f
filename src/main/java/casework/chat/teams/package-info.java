/** Teams' side: outgoing webhooks in, workflows out. */
@NullMarked
package casework.chat.teams;

import org.jspecify.annotations.NullMarked;
