/** Mail over real SMTP and IMAP, to and from a server in the tests' own process. */
@NullMarked
package casework.mail;

import org.jspecify.annotations.NullMarked;
