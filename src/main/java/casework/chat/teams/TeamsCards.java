package casework.chat.teams;

import casework.chat.ChatMarks;
import casework.chat.ChatPost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes posts as adaptive cards, in the little Markdown that these show. */
public final class TeamsCards implements ChatMarks.Dialect {

  /** Teams takes some 28 kB in all. */
  private static final int LONGEST = 6_000;

  private static final Pattern SPECIAL = Pattern.compile("[\\\\*_\\[\\]`]");
  private static final Pattern LINE = Pattern.compile("(?<!\\n)\\n(?!\\n|\\s*(?:- |\\d+\\. ))");
  private static final TeamsCards MARKS = new TeamsCards();

  private TeamsCards() {}

  /** A message that holds a card for each post. */
  public static Map<String, Object> message(List<ChatPost> posts) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("type", "message");
    message.put("attachments", posts.stream().map(TeamsCards::attachment).toList());
    return message;
  }

  private static Map<String, Object> attachment(ChatPost post) {
    return Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card(post));
  }

  private static Map<String, Object> card(ChatPost post) {
    List<Map<String, Object>> body = new ArrayList<>();
    add(body, escaped(post.lead()), post.said() != null);
    String said = post.said();
    if (said != null) {
      String marked = ChatMarks.of(said, MARKS);
      add(body, marked.length() <= LONGEST ? marked : marked.substring(0, LONGEST) + " ...", false);
    }
    String outro = post.outro();
    add(body, outro == null ? null : escaped(outro), false);
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("type", "AdaptiveCard");
    card.put("version", "1.4");
    card.put("body", body);
    ChatPost.Link link = post.link();
    if (link != null) {
      card.put(
          "actions",
          List.of(Map.of("type", "Action.OpenUrl", "title", link.name(), "url", link.address())));
    }
    return card;
  }

  private static void add(List<Map<String, Object>> body, @Nullable String text, boolean isStrong) {
    if (text != null && !text.isBlank()) {
      body.add(
          Map.of(
              "type",
              "TextBlock",
              "text",
              LINE.matcher(text).replaceAll("\n\n"),
              "wrap",
              true,
              "weight",
              isStrong ? "Bolder" : "Default"));
    }
  }

  private static String escaped(String plain) {
    return SPECIAL.matcher(plain).replaceAll("\\\\$0");
  }

  @Override
  public String text(String plain) {
    return escaped(plain);
  }

  @Override
  public String strong(String marked) {
    return "**" + marked + "**";
  }

  @Override
  public String emphasis(String marked) {
    return "_" + marked + "_";
  }

  /** Cards show no code; its words stand as they are. */
  @Override
  public String code(String literal) {
    return escaped(literal);
  }

  @Override
  public String block(String literal) {
    return escaped(literal.stripTrailing());
  }

  @Override
  public String link(String address, String marked) {
    return "[%s](%s)".formatted(marked, address);
  }

  @Override
  public String quote(String marked) {
    return "_" + marked.replace("\n", "_\n_") + "_";
  }
}
