/** The customers' REST API: who they are, and the terms that hold for them. */
@NullMarked
package casework.customer.web;

import org.jspecify.annotations.NullMarked;
