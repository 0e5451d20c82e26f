package casework.chat.slack;

import casework.chat.ChatPost;
import casework.chat.ChatThread;
import casework.chat.ChatThreads;
import casework.outbox.CannotCarry;
import casework.outbox.Carrier;
import casework.outbox.CarryFailed;
import casework.outbox.OutboxDesk;
import casework.outbox.Outgoing;
import casework.secret.SiteSecret;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries posts to Slack. Slack takes no key of ours that would make a second post the first, but
 * keeps what we attach to a message: before anything is posted a second time, we look whether it
 * stands there already.
 */
@Component
class SlackCarrier implements Carrier {

  private static final Duration WITHIN = Duration.ofSeconds(20);
  private static final int PAGES = 10;
  private static final String EVENT = "casework_message";

  private final SlackApi api;
  private final SlackSettings settings;
  private final OutboxDesk outbox;
  private final ChatThreads threads;
  private final SiteSecret secret;
  private final ObjectMapper json;

  SlackCarrier(
      SlackApi api,
      SlackSettings settings,
      OutboxDesk outbox,
      ChatThreads threads,
      SiteSecret secret,
      ObjectMapper json) {
    this.api = api;
    this.settings = settings;
    this.outbox = outbox;
    this.threads = threads;
    this.secret = secret;
    this.json = json;
  }

  @Override
  public String channel() {
    return "slack";
  }

  @Override
  public Optional<String> notSetUp() {
    return settings.isOn()
        ? Optional.empty()
        : Optional.of(
            "Slack is not set up (CASEWORK_SLACK_BOT_TOKEN, CASEWORK_SLACK_SIGNING_SECRET).");
  }

  /** Each attempt but the first looks before it posts. */
  @Override
  public boolean mayHaveArrived(long id, Outgoing message) {
    return false;
  }

  @Override
  public String carry(long id, Outgoing message) throws CarryFailed {
    ChatPost post = post(message);
    String root = root(post, message);
    String key = secret.hash("slack-message", String.valueOf(id));
    try {
      boolean again = outbox.get(id).attempts() > 1;
      Optional<String> there = again ? find(message.address(), root, key) : Optional.empty();
      String ts = there.isPresent() ? there.get() : say(message.address(), root, key, post);
      Long caseId = message.caseId();
      if (post.opens() && caseId != null) {
        threads.place(caseId, ts);
      }
      return ts;
    } catch (SlackRefused refused) {
      throw new CannotCarry(String.valueOf(refused.getMessage()), refused);
    } catch (IOException silent) {
      throw new CarryFailed(reason(silent), silent);
    }
  }

  private String say(String channel, @Nullable String root, String key, ChatPost post)
      throws IOException, SlackRefused {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("channel", channel);
    values.put("text", SlackMarks.of(post));
    values.put("unfurl_links", "false");
    values.put("unfurl_media", "false");
    values.put(
        "metadata",
        json.writeValueAsString(Map.of("event_type", EVENT, "event_payload", Map.of("key", key))));
    if (root != null) {
      values.put("thread_ts", root);
    }
    return api.call("chat.postMessage", values, WITHIN).path("ts").asText();
  }

  /** Looks for a message that may have arrived, newest messages first where there is no thread. */
  private Optional<String> find(String channel, @Nullable String root, String key)
      throws IOException, SlackRefused {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("channel", channel);
    values.put("limit", "200");
    values.put("include_all_metadata", "true");
    if (root != null) {
      values.put("ts", root);
    }
    String method = root == null ? "conversations.history" : "conversations.replies";
    for (int page = 0; page < PAGES; page++) {
      JsonNode answer = api.call(method, values, WITHIN);
      for (JsonNode message : answer.path("messages")) {
        if (message.path("metadata").path("event_payload").path("key").asText().equals(key)) {
          return Optional.of(message.path("ts").asText());
        }
      }
      String next = answer.path("response_metadata").path("next_cursor").asText("");
      if (next.isEmpty()) {
        break;
      }
      values.put("cursor", next);
    }
    return Optional.empty();
  }

  private @Nullable String root(ChatPost post, Outgoing message) {
    Long caseId = message.caseId();
    if (post.opens() || caseId == null) {
      return post.root();
    }
    return threads
        .of(caseId)
        .map(ChatThread::root)
        .orElseThrow(() -> new CannotCarry("The case's thread was never opened."));
  }

  private ChatPost post(Outgoing message) {
    try {
      return json.readValue(message.payload(), ChatPost.class);
    } catch (JsonProcessingException damaged) {
      throw new CannotCarry("What is to be posted cannot be read.", damaged);
    }
  }

  private static String reason(IOException silent) {
    return silent.getMessage() == null
        ? "Slack does not answer (%s).".formatted(silent.getClass().getSimpleName())
        : String.valueOf(silent.getMessage());
  }
}
