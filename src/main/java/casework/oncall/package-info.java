/** Rotas of the lines, who is on call, and pages: calling people until somebody answers. */
@NullMarked
package casework.oncall;

import org.jspecify.annotations.NullMarked;
