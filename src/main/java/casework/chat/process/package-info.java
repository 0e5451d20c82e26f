/** The engine's side of chat: the job that takes in a message. */
@NullMarked
package casework.chat.process;

import org.jspecify.annotations.NullMarked;
