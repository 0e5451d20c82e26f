/** Referrals and offers over HTTP: the API, the staff's pages and the customers'. */
@NullMarked
package casework.services.web;

import org.jspecify.annotations.NullMarked;
