package casework.chat.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Slack's own marks, "mrkdwn", as Markdown. */
final class SlackText {

  /** {@code <@U1>}, {@code <#C1|general>}, {@code <!here>}, {@code <https://a.b|words>}. */
  private static final Pattern MARK = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");

  private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*:");
  private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\\n]+`", Pattern.DOTALL);
  private static final Pattern BOLD =
      Pattern.compile("(?<![\\w*])\\*(?=\\S)([^*\\n]+?)(?<=\\S)\\*(?![\\w*])");
  private static final Pattern STRUCK =
      Pattern.compile("(?<![\\w~])~(?=\\S)([^~\\n]+?)(?<=\\S)~(?![\\w~])");

  private SlackText() {}

  /**
   * Returns a text as Markdown.
   *
   * @param us our own id: a text that begins by naming us does not need to
   */
  static String toMarkdown(String text, String us) {
    String said = us.isEmpty() ? text : text.replaceFirst("^\\s*<@" + us + "(\\|[^>]*)?>[:,]?", "");
    StringBuilder markdown = new StringBuilder();
    Matcher code = CODE.matcher(said);
    int last = 0;
    while (code.find()) {
      markdown.append(words(said.substring(last, code.start())));
      markdown.append(entities(code.group()));
      last = code.end();
    }
    return markdown.append(words(said.substring(last))).toString().strip();
  }

  private static String words(String text) {
    String bold = BOLD.matcher(text).replaceAll("**$1**");
    String struck = STRUCK.matcher(bold).replaceAll("~~$1~~");
    return entities(MARK.matcher(struck).replaceAll(SlackText::mark));
  }

  private static String mark(java.util.regex.MatchResult found) {
    String name = found.group(3);
    String plain =
        switch (found.group(1)) {
          case "@" -> "@" + (name == null ? found.group(2) : name);
          case "#" -> "#" + (name == null ? found.group(2) : name);
          case "!" -> name == null ? "@" + found.group(2).split("\\^", 2)[0] : name;
          default ->
              ADDRESS.matcher(found.group(2)).lookingAt()
                  ? link(found.group(2), name)
                  : found.group();
        };
    return Matcher.quoteReplacement(plain);
  }

  private static String link(String address, @org.jspecify.annotations.Nullable String name) {
    boolean isItself = name == null || address.endsWith(name) || address.equals("mailto:" + name);
    return isItself ? address.replaceFirst("^mailto:", "") : "[%s](%s)".formatted(name, address);
  }

  private static String entities(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
