@NullMarked
package casework.services;

import org.jspecify.annotations.NullMarked;
