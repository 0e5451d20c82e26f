/** What may know what, checked on the compiled classes. */
@NullMarked
package casework.architecture;

import org.jspecify.annotations.NullMarked;
