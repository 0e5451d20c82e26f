/** The support case: its number, states, record and commands. */
@NullMarked
package casework.supportcase;

import org.jspecify.annotations.NullMarked;
