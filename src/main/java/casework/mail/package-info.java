/** Mail: notices and links on their way out, replies on their way into their cases. */
@NullMarked
package casework.mail;

import org.jspecify.annotations.NullMarked;
