/** The API, pages and calendars of who is on call. */
@NullMarked
package casework.oncall.web;

import org.jspecify.annotations.NullMarked;
