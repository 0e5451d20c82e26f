package casework.chat;

import casework.outbox.Outbox;
import casework.outbox.Outgoing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Sends what we have to say in chats on its way, in the caller's transaction. */
@Component
class ChatPosts {

  private final Outbox outbox;
  private final ObjectMapper json;

  ChatPosts(Outbox outbox, ObjectMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  /** Posts to the thread of a case; one after another. */
  void toCase(ChatThread thread, ChatPost post) {
    String carrier = thread.service().carrier();
    outbox.put(
        new Outgoing(
            carrier,
            thread.channel(),
            "%s case %d".formatted(carrier, thread.caseId()),
            thread.caseId(),
            write(post)));
  }

  /** Posts an answer that is about no case. */
  void toChannel(ChatMessage answered, ChatPost post) {
    String carrier = answered.service().carrier();
    outbox.put(
        new Outgoing(
            carrier,
            answered.channel(),
            "%s channel %s".formatted(carrier, answered.channel()),
            null,
            write(post)));
  }

  private String write(ChatPost post) {
    try {
      return json.writeValueAsString(post);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A post is plain values", impossible);
    }
  }
}
