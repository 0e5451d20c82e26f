package casework.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows the message in a chat that the step under way comes from: what stands there already is not
 * written there again, and a service that waits for our answer is given it.
 */
@Component
class ChatOrigin {

  private static final ThreadLocal<@Nullable Source> PRESENT = new ThreadLocal<>();

  private record Source(ChatMessage message, @Nullable List<ChatPost> answers) {}

  /**
   * Does what a message leads to.
   *
   * @param answers takes what we have to say to it; null where the outbox does
   */
  void during(ChatMessage message, @Nullable List<ChatPost> answers, Runnable work) {
    PRESENT.set(new Source(message, answers));
    try {
      work.run();
    } finally {
      PRESENT.remove();
    }
  }

  /** Whether the step comes from a message in this thread. */
  boolean isIn(ChatThread thread) {
    Source source = PRESENT.get();
    if (source == null || !source.message().channel().equals(thread.channel())) {
      return false;
    }
    return thread.root() == null || thread.root().equals(source.message().threadRoot());
  }

  /** Gives an answer to whoever waits for it; false where nobody does. */
  boolean answer(ChatPost post) {
    Source source = PRESENT.get();
    List<ChatPost> answers = source == null ? null : source.answers();
    return answers != null && answers.add(post);
  }
}
