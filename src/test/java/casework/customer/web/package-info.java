@NullMarked
package casework.customer.web;

import org.jspecify.annotations.NullMarked;
