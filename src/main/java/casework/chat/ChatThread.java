package casework.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where a case lives.
 *
 * @param root the message it begins with; null where nobody knows it yet
 */
public record ChatThread(long caseId, ChatService service, String channel, @Nullable String root) {}
