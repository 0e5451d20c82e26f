@NullMarked
package casework.phone;

import org.jspecify.annotations.NullMarked;
