/** The analysts' tools over REST. */
@NullMarked
package casework.workbench.web;

import org.jspecify.annotations.NullMarked;
