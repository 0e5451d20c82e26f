/** Who is told what, and when. */
@NullMarked
package casework.notice;

import org.jspecify.annotations.NullMarked;
