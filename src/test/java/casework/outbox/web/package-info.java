/** The outbox as administrators reach it. */
@NullMarked
package casework.outbox.web;

import org.jspecify.annotations.NullMarked;
