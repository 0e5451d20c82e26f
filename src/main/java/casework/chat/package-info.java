/** Chat: a thread a case, two-way, in a customer's own channel in Slack or Teams (T06). */
@NullMarked
package casework.chat;

import org.jspecify.annotations.NullMarked;
