/** Read-only answers for auditors. */
@NullMarked
package casework.audit;

import org.jspecify.annotations.NullMarked;
