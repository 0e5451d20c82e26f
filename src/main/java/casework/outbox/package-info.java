/** What leaves the house: written with what causes it, carried by the engine's jobs, once. */
@NullMarked
package casework.outbox;

import org.jspecify.annotations.NullMarked;
