package casework.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads the text out of an HTML mail; nothing of its markup stays. */
final class PlainText {

  private static final Set<String> BREAKS =
      Set.of(
          "p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "table", "ul", "ol", "pre", "hr");

  private PlainText() {}

  static String of(String html) {
    var document = Jsoup.parse(html);
    document.select("script, style, head, title").remove();
    document.select("blockquote").forEach(quote -> quote.prepend("\u0001").append("\u0002"));
    Written written = new Written();
    document.body().traverse(written);
    return quoted(written.text.toString());
  }

  /** Marks quoted lines as plain mails do. */
  private static String quoted(String text) {
    StringBuilder lines = new StringBuilder();
    int depth = 0;
    for (String line : text.split("\n", -1)) {
      depth += count(line, '\u0001');
      String said = line.replaceAll("[\u0001\u0002]", "").replaceAll("[ \\t\u00a0]+", " ").strip();
      lines.append(depth > 0 ? "> " + said : said).append('\n');
      depth -= count(line, '\u0002');
    }
    return lines.toString().replaceAll("\n{3,}", "\n\n").strip();
  }

  private static int count(String line, char mark) {
    return (int) line.chars().filter(c -> c == mark).count();
  }

  private static final class Written implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText().replace('\n', ' '));
      } else if (node instanceof Element element && breaks(element)) {
        text.append('\n');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      String address = element.attr("href");
      if (address.startsWith("http") && !element.text().contains(address)) {
        text.append(" (").append(address).append(')');
      }
      if (breaks(element) && !element.normalName().equals("br")) {
        text.append('\n');
      }
    }

    private static boolean breaks(Element element) {
      return BREAKS.contains(element.normalName()) || element.normalName().equals("blockquote");
    }
  }
}
