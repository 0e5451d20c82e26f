/** The demo vendor: customers, staff and logins for a first look; never in production. */
@NullMarked
package casework.demo;

import org.jspecify.annotations.NullMarked;
