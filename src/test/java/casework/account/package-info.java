/** Accounts, passwords, tokens and single sign-on. */
@NullMarked
package casework.account;

import org.jspecify.annotations.NullMarked;
