/** Where people choose how they are told. */
@NullMarked
package casework.notice.web;

import org.jspecify.annotations.NullMarked;
