/** Files that belong to cases: stored outside the database, checked, scanned, and given out. */
@NullMarked
package casework.attachment;

import org.jspecify.annotations.NullMarked;
