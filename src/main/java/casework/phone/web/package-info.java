/** The phone as first line uses it: a form without scripts, and the API. */
@NullMarked
package casework.phone.web;

import org.jspecify.annotations.NullMarked;
