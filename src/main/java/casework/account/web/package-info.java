/**
 * The pages and the API of accounts: passwords, one's own account, the staff's accounts, tokens.
 */
@NullMarked
package casework.account.web;

import org.jspecify.annotations.NullMarked;
