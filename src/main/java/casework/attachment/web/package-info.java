/** Files of cases over HTTP: the API, and the staff's page of a case. */
@NullMarked
package casework.attachment.web;

import org.jspecify.annotations.NullMarked;
