/** The processes from end to end: real services, tables and diagrams, on a clock that we move. */
@NullMarked
package casework.process;

import org.jspecify.annotations.NullMarked;
