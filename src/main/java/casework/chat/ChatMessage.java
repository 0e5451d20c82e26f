package casework.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a chat, in words that hold for every service.
 *
 * @param eventKey the other side's id of the event: a retry has the same
 * @param messageKey of the message it tells of: two events may tell of one message
 * @param ts the message's own id, by which it is corrected or taken back; null for a command
 * @param root the message with which its thread begins; null if it stands in no thread
 * @param member who wrote, by the other side's id
 * @param name the writer's name, where the service tells it; nobody has checked it
 * @param home the workspace in which we are installed, where the service tells it
 * @param mentioned whether it was addressed to us by name
 * @param text as Markdown
 */
public record ChatMessage(
    ChatService service,
    Kind kind,
    String eventKey,
    String messageKey,
    String channel,
    @Nullable String ts,
    @Nullable String root,
    String member,
    @Nullable String name,
    @Nullable String home,
    boolean mentioned,
    String text,
    List<ChatFile> files) {

  /** What happened. */
  public enum Kind {
    WRITTEN,
    /** Raised by a command, where no message stands in the channel. */
    COMMAND,
    CORRECTED,
    TAKEN_BACK
  }

  public ChatMessage {
    files = List.copyOf(files);
  }

  /** Whether it begins a conversation rather than going on with one. */
  boolean isTopLevel() {
    return root == null || root.equals(ts);
  }

  /** The message with which the thread begins that it stands in, or would begin; null for none. */
  @Nullable String threadRoot() {
    return root == null ? ts : root;
  }

  /** What must stay in order. */
  String stream() {
    String begin = threadRoot();
    return "%s %s %s".formatted(service, channel, begin == null ? eventKey : begin);
  }
}
