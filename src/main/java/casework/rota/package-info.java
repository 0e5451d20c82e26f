/** Who is on call when: java.time and records only, no clock, no database. */
@NullMarked
package casework.rota;

import org.jspecify.annotations.NullMarked;
