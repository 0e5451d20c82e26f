@NullMarked
package casework.webhook;

import org.jspecify.annotations.NullMarked;
