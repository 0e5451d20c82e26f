/** Access grants over HTTP: the API, the staff's pages and the customers'. */
@NullMarked
package casework.access.web;

import org.jspecify.annotations.NullMarked;
