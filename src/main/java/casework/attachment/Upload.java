package casework.attachment;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in. Nothing of it is trusted.
 *
 * @param name as the sender gave it; may hold a path, or anything
 * @param declaredType the media type that the sender says it is; null where it says nothing
 * @param content read once, and not closed
 */
public record Upload(String name, @Nullable String declaredType, InputStream content) {}
