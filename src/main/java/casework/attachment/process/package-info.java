/** The engine's side of attachments: scanning again what could not be scanned when it came. */
@NullMarked
package casework.attachment.process;

import org.jspecify.annotations.NullMarked;
