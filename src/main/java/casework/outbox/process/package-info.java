/** The engine's side of delivery: the process that carries one message. */
@NullMarked
package casework.outbox.process;

import org.jspecify.annotations.NullMarked;
