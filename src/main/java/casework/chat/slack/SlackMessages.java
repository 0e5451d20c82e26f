package casework.chat.slack;

import casework.chat.ChatFile;
import casework.chat.ChatMessage;
import casework.chat.ChatMessage.Kind;
import casework.chat.ChatService;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what Slack sends: events and commands. */
@Component
public class SlackMessages {

  private static final Set<String> WRITTEN =
      Set.of("", "file_share", "thread_broadcast", "me_message");

  /** Returns what an event tells of; empty where it is nothing to us, such as our own messages. */
  public Optional<ChatMessage> ofEvent(JsonNode envelope) {
    JsonNode event = envelope.path("event");
    String type = event.path("type").asText();
    if (!type.equals("message") && !type.equals("app_mention")) {
      return Optional.empty();
    }
    String subtype = event.path("subtype").asText("");
    return switch (subtype) {
      case "message_changed" -> corrected(envelope, event);
      case "message_deleted" -> takenBack(envelope, event);
      default ->
          WRITTEN.contains(subtype) && isPersons(event, envelope)
              ? Optional.of(message(envelope, event, event, Kind.WRITTEN))
              : Optional.empty();
    };
  }

  /** A preview that Slack added to a link changes a message without anybody having written. */
  private static Optional<ChatMessage> corrected(JsonNode envelope, JsonNode event) {
    JsonNode now = event.path("message");
    boolean same = now.path("text").equals(event.path("previous_message").path("text"));
    return same || !isPersons(now, envelope)
        ? Optional.empty()
        : Optional.of(message(envelope, event, now, Kind.CORRECTED));
  }

  private static Optional<ChatMessage> takenBack(JsonNode envelope, JsonNode event) {
    JsonNode before = event.path("previous_message");
    return isPersons(before, envelope)
        ? Optional.of(message(envelope, event, before, Kind.TAKEN_BACK))
        : Optional.empty();
  }

  private static boolean isPersons(JsonNode written, JsonNode envelope) {
    return !written.hasNonNull("bot_id")
        && written.hasNonNull("user")
        && !written.path("user").asText().equals(us(envelope));
  }

  private static ChatMessage message(
      JsonNode envelope, JsonNode event, JsonNode written, Kind kind) {
    String channel = event.path("channel").asText();
    String ts = written.path("ts").asText();
    String text = kind == Kind.TAKEN_BACK ? "" : written.path("text").asText("");
    String us = us(envelope);
    boolean mentioned =
        event.path("type").asText().equals("app_mention")
            || (!us.isEmpty() && text.contains("<@" + us + ">"));
    String key = kind == Kind.WRITTEN ? ts : event.path("ts").asText() + " " + kind;
    return new ChatMessage(
        ChatService.SLACK,
        kind,
        envelope.path("event_id").asText(),
        ChatService.SLACK + " " + channel + " " + key,
        channel,
        ts,
        textOrNull(written, "thread_ts"),
        written.path("user").asText(),
        null,
        home(envelope),
        mentioned,
        SlackText.toMarkdown(text, us),
        kind == Kind.WRITTEN ? files(written) : List.of());
  }

  private static String us(JsonNode envelope) {
    return envelope.path("authorizations").path(0).path("user_id").asText("");
  }

  private static @Nullable String home(JsonNode envelope) {
    String installed = textOrNull(envelope.path("authorizations").path(0), "team_id");
    return installed == null ? textOrNull(envelope, "team_id") : installed;
  }

  private static List<ChatFile> files(JsonNode written) {
    List<ChatFile> files = new ArrayList<>();
    for (JsonNode file : written.path("files")) {
      boolean gone = Set.of("tombstone", "hidden_by_limit").contains(file.path("mode").asText());
      if (file.hasNonNull("id") && !gone) {
        String address = textOrNull(file, "url_private_download");
        files.add(
            new ChatFile(
                file.path("id").asText(),
                file.path("name").asText(file.path("id").asText()),
                textOrNull(file, "mimetype"),
                file.path("size").asLong(0),
                address == null ? textOrNull(file, "url_private") : address));
      }
    }
    return files;
  }

  private static @Nullable String textOrNull(JsonNode node, String name) {
    String text = node.path(name).asText("");
    return text.isEmpty() ? null : text;
  }

  /** Returns what a command asks. Its trigger is another each time somebody enters it. */
  public ChatMessage ofCommand(Map<String, String> form) {
    String trigger = form.getOrDefault("trigger_id", "");
    String channel = form.getOrDefault("channel_id", "");
    return new ChatMessage(
        ChatService.SLACK,
        Kind.COMMAND,
        "command " + trigger,
        ChatService.SLACK + " command " + trigger,
        channel,
        null,
        null,
        form.getOrDefault("user_id", ""),
        form.get("user_name"),
        form.get("team_id"),
        true,
        SlackText.toMarkdown(form.getOrDefault("text", ""), ""),
        List.of());
  }
}
