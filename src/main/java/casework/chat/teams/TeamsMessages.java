package casework.chat.teams;

import casework.chat.ChatMessage;
import casework.chat.ChatMessage.Kind;
import casework.chat.ChatService;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an outgoing webhook of Teams sends. */
@Component
public class TeamsMessages {

  private static final int LONGEST_NAME = 150;
  private static final Pattern ROOT = Pattern.compile("^(.*?);messageid=(\\d+)$");

  /** Returns what somebody wrote to us; empty where it is no message in a channel. */
  public Optional<ChatMessage> of(JsonNode activity) {
    String id = activity.path("id").asText("");
    String conversation = activity.path("conversation").path("id").asText("");
    if (!activity.path("type").asText().equals("message") || id.isEmpty()) {
      return Optional.empty();
    }
    Matcher thread = ROOT.matcher(conversation);
    boolean inThread = thread.matches();
    String channel = channel(activity, inThread ? thread.group(1) : conversation);
    if (channel.isEmpty()) {
      return Optional.empty();
    }
    String key = "%s %s %s".formatted(ChatService.TEAMS, channel, id);
    String member = activity.path("from").path("aadObjectId").asText("");
    return Optional.of(
        new ChatMessage(
            ChatService.TEAMS,
            Kind.WRITTEN,
            key,
            key,
            channel,
            id,
            inThread ? thread.group(2) : null,
            member.isEmpty() ? activity.path("from").path("id").asText("") : member,
            name(activity.path("from").path("name").asText("")),
            null,
            true,
            text(activity.path("text").asText("")),
            List.of()));
  }

  /** Whether files came with it, none of which we are given. */
  public boolean hasFiles(JsonNode activity) {
    for (JsonNode attachment : activity.path("attachments")) {
      if (!attachment.path("contentType").asText().equals("text/html")) {
        return true;
      }
    }
    return false;
  }

  private static String channel(JsonNode activity, String conversation) {
    JsonNode data = activity.path("channelData");
    String channel = data.path("teamsChannelId").asText("");
    if (channel.isEmpty()) {
      channel = data.path("channel").path("id").asText("");
    }
    return channel.isEmpty() ? conversation : channel;
  }

  private static @Nullable String name(String given) {
    String name = given.replaceAll("\\p{Cntrl}", " ").strip();
    if (name.isEmpty()) {
      return null;
    }
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  /** The words, without our own name at their beginning. */
  private static String text(String html) {
    Document read = Jsoup.parseBodyFragment(html.replace("\r\n", "\n").replace("\n", "<br>"));
    Element us = read.selectFirst("at");
    if (us != null) {
      us.remove();
    }
    read.select("br").forEach(one -> one.after("\n"));
    read.select("p, div, li").forEach(one -> one.appendText("\n"));
    return read.wholeText().replace('\u00a0', ' ').strip();
  }
}
