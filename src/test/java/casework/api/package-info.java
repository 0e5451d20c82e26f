/** The API as its callers know it: JSON in, JSON or a problem out. */
@NullMarked
package casework.api;

import org.jspecify.annotations.NullMarked;
