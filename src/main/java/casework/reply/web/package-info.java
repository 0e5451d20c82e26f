/** The reply templates' pages and API, and the page on which a reply is written. */
@NullMarked
package casework.reply.web;

import org.jspecify.annotations.NullMarked;
