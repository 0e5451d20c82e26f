/** Access grants: their ledger, the product's API and the pages. */
@NullMarked
package casework.access;

import org.jspecify.annotations.NullMarked;
