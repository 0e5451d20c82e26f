/** What all server-rendered pages share: the viewer's zone, words for times, headers, errors. */
@NullMarked
package casework.page;

import org.jspecify.annotations.NullMarked;
