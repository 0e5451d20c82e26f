/** Who is told what of a case, by which channel and in which hours: each person's own choice. */
@NullMarked
package casework.notice;

import org.jspecify.annotations.NullMarked;
