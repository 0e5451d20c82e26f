/** Lives a log of real incidents through the desk, and tells how its targets would have fared. */
@NullMarked
package casework.replay;

import org.jspecify.annotations.NullMarked;
