/** The process and decision engine behind a few types of our own; no business words in here. */
@NullMarked
package casework.engine;

import org.jspecify.annotations.NullMarked;
