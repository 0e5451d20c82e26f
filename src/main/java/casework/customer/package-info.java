/** Customers, their contracts and Order Forms, and the terms that these make for each of them. */
@NullMarked
package casework.customer;

import org.jspecify.annotations.NullMarked;
