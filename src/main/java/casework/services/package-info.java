/** Professional Services: what is referred to them, offered, decided and agreed (T13, T16). */
@NullMarked
package casework.services;

import org.jspecify.annotations.NullMarked;
