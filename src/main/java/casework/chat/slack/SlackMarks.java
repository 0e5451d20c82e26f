package casework.chat.slack;

import casework.chat.ChatMarks;
import casework.chat.ChatPost;

/** Writes posts as Slack shows them. All that Slack could take for a mark of its own is escaped. */
final class SlackMarks implements ChatMarks.Dialect {

  /** Slack cuts a text off at 40,000. */
  private static final int LONGEST = 30_000;

  private static final SlackMarks MARKS = new SlackMarks();

  private SlackMarks() {}

  static String of(ChatPost post) {
    StringBuilder text = new StringBuilder(escaped(post.lead()));
    String said = post.said();
    if (said != null) {
      String marked = ChatMarks.of(said, MARKS);
      text.append('\n')
          .append(marked.length() <= LONGEST ? marked : marked.substring(0, LONGEST) + " ...");
    }
    String outro = post.outro();
    if (outro != null) {
      text.append("\n\n").append(escaped(outro));
    }
    ChatPost.Link link = post.link();
    if (link != null) {
      text.append("\n<").append(escaped(link.address())).append('|');
      text.append(escaped(link.name())).append('>');
    }
    return text.toString();
  }

  static String escaped(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public String text(String plain) {
    return escaped(plain);
  }

  @Override
  public String strong(String marked) {
    return "*" + marked + "*";
  }

  @Override
  public String emphasis(String marked) {
    return "_" + marked + "_";
  }

  @Override
  public String code(String literal) {
    return "`" + escaped(literal) + "`";
  }

  @Override
  public String block(String literal) {
    return "```\n" + escaped(literal.stripTrailing()) + "\n```";
  }

  @Override
  public String link(String address, String marked) {
    return "<" + escaped(address) + "|" + marked.replace("|", "/") + ">";
  }

  @Override
  public String quote(String marked) {
    return "> " + marked.replace("\n", "\n> ");
  }
}
