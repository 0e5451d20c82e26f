/** The engine's side of mail: the timer by which a mailbox is looked into. */
@NullMarked
package casework.mail.process;

import org.jspecify.annotations.NullMarked;
