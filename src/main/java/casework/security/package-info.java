/** Who may do what: sign-in, roles and the engine's authorizations, in one place. */
@NullMarked
package casework.security;

import org.jspecify.annotations.NullMarked;
