/** Tests of reply templates. */
@NullMarked
package casework.reply;

import org.jspecify.annotations.NullMarked;
