/** The desk's phone: who calls, whether the plan has it, and the case while the caller waits. */
@NullMarked
package casework.phone;

import org.jspecify.annotations.NullMarked;
