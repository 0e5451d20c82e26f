/** The outbox as administrators see it, and what they decide about messages that are stuck. */
@NullMarked
package casework.outbox.web;

import org.jspecify.annotations.NullMarked;
