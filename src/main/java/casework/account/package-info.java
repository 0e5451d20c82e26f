/**
 * Who may sign in, and how: accounts of staff and contacts, passwords, links to set one, tokens.
 */
@NullMarked
package casework.account;

import org.jspecify.annotations.NullMarked;
