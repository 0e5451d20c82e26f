package casework.chat;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with a message. Nothing of it is trusted.
 *
 * @param type the media type that the other side says it is
 * @param address where its content is; null where that has to be asked for
 */
public record ChatFile(
    String id, String name, @Nullable String type, long size, @Nullable String address) {}
