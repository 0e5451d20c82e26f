package casework.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Shows what people wrote in Markdown, whoever they are: the HTML that comes out holds no markup
 * but Markdown's own, loads nothing, and links only to http, https and mail addresses.
 */
public final class Markdown {

  /** Nobody nests deeper; beyond it, what looks like a list or a quotation is text. */
  private static final int DEEPEST = 24;

  private static final int BELOW_THE_TITLE = 1;
  private static final int BELOW_A_SECTION = 3;

  private static final List<Extension> EXTENSIONS =
      List.of(AutolinkExtension.create(), TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();
  private static final HtmlRenderer ARTICLE = renderer().build();
  private static final HtmlRenderer MESSAGE =
      renderer().softbreak("<br>\n").nodeRendererFactory(MentionRenderer::new).build();

  private Markdown() {}

  /** Returns an article as HTML; its headings begin below the page's title, at h2. */
  public static String article(String markdown) {
    return ARTICLE.render(safe(markdown, BELOW_THE_TITLE));
  }

  /** Returns a message as HTML; line breaks stay where its writer set them. */
  public static String message(String markdown) {
    return MESSAGE.render(safe(markdown, BELOW_A_SECTION));
  }

  /**
   * Returns a message as HTML, with whom it mentions highlighted.
   *
   * @param known whether there is somebody to mention of a name, given in lower case
   */
  public static String message(String markdown, Predicate<String> known) {
    Node tree = safe(markdown, BELOW_A_SECTION);
    tree.accept(new Mentions(known));
    return MESSAGE.render(tree);
  }

  /**
   * Returns whom a text mentions by {@code @name}: names in lower case, whether or not there is
   * somebody of that name. What stands in code or in a link mentions nobody.
   */
  public static Set<String> mentions(String markdown) {
    Mentions mentions = new Mentions(name -> true);
    PARSER.parse(markdown).accept(mentions);
    return mentions.found();
  }

  /** Returns the words alone, for searching and excerpts: no marks, and no addresses of links. */
  public static String text(String markdown) {
    PlainWords words = new PlainWords();
    PARSER.parse(markdown).accept(words);
    return words.text();
  }

  private static Node safe(String markdown, int headingsBelow) {
    Node tree = PARSER.parse(markdown);
    tree.accept(new SafeTree(headingsBelow, highestHeading(tree)));
    return tree;
  }

  private static int highestHeading(Node tree) {
    AtomicInteger highest = new AtomicInteger(6);
    tree.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            highest.accumulateAndGet(heading.getLevel(), Math::min);
          }
        });
    return highest.get();
  }

  private static HtmlRenderer.Builder renderer() {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .escapeHtml(true)
        .percentEncodeUrls(true)
        .attributeProviderFactory(context -> Markdown::foreign);
  }

  /** A page that a link opens learns nothing of ours. */
  private static void foreign(Node node, String tag, Map<String, String> attributes) {
    if (tag.equals("a")) {
      attributes.put("rel", "noopener noreferrer nofollow");
    }
  }
}
