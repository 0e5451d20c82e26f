/** The analysts' tools: they try out and check rules, and create nothing. */
@NullMarked
package casework.workbench;

import org.jspecify.annotations.NullMarked;
