/** Answers that staff give again and again: templates with variables, filled in for one case. */
@NullMarked
package casework.reply;

import org.jspecify.annotations.NullMarked;
