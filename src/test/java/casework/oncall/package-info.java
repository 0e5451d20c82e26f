/** Tests of who is on call, and of pages. */
@NullMarked
package casework.oncall;

import org.jspecify.annotations.NullMarked;
