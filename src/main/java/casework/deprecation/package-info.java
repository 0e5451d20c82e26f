/** What is officially supported, and the notices of what will not be any more, with their proof. */
@NullMarked
package casework.deprecation;

import org.jspecify.annotations.NullMarked;
