/** The quarantine of mails, for first line. */
@NullMarked
package casework.mail.web;

import org.jspecify.annotations.NullMarked;
