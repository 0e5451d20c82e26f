package casework.page;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/**
 * Finds who a text mentions: {@code @name}, where it is neither code, nor a link, nor part of an
 * address.
 */
final class Mentions extends AbstractVisitor {

  private static final Pattern MENTION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@._/+-])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?)");

  /** A mention that was found. */
  static final class Mention extends CustomNode {

    private final String text;

    Mention(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  private final Predicate<String> known;
  private final Set<String> found = new LinkedHashSet<>();

  /**
   * @param known whether somebody has that name, in lower case; other names stay text
   */
  Mentions(Predicate<String> known) {
    this.known = known;
  }

  /** Returns the names that were found, in lower case. */
  Set<String> found() {
    return found;
  }

  @Override
  public void visit(Link link) {
    // An address is no mention.
  }

  @Override
  public void visit(Text text) {
    String literal = text.getLiteral();
    Matcher mention = MENTION.matcher(literal);
    int done = 0;
    while (mention.find()) {
      String name = mention.group(1).toLowerCase(Locale.ROOT);
      if (known.test(name)) {
        found.add(name);
        if (mention.start() > done) {
          text.insertBefore(new Text(literal.substring(done, mention.start())));
        }
        text.insertBefore(new Mention(mention.group()));
        done = mention.end();
      }
    }
    if (done > 0) {
      text.setLiteral(literal.substring(done));
    }
  }
}
