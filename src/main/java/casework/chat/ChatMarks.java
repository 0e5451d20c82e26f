package casework.chat;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Writes Markdown in the marks of a chat. What a service has no mark for becomes words; nothing in
 * a text can address people or run anything over there.
 */
public final class ChatMarks extends AbstractVisitor {

  /** Nobody nests deeper; beyond it, what looks like a list or a quotation is text. */
  private static final int DEEPEST = 12;

  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).build();
  private static final Pattern GAPS = Pattern.compile("\\n{3,}");
  private static final Pattern SAFE_LINK = Pattern.compile("(?i)(https?://|mailto:)[^\\s<>|()]+");

  private final Dialect dialect;
  private final StringBuilder written = new StringBuilder();
  private String indent = "";

  /** How a service writes. */
  public interface Dialect {
    String text(String plain);

    String strong(String marked);

    String emphasis(String marked);

    String code(String literal);

    String block(String literal);

    String link(String address, String marked);

    String quote(String marked);
  }

  private ChatMarks(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Returns a text in the marks of a service. */
  public static String of(String markdown, Dialect dialect) {
    ChatMarks marks = new ChatMarks(dialect);
    PARSER.parse(markdown).accept(marks);
    return GAPS.matcher(marks.written).replaceAll("\n\n").strip();
  }

  private String inside(org.commonmark.node.Node node) {
    ChatMarks inner = new ChatMarks(dialect);
    inner.indent = indent;
    inner.visitChildren(node);
    return inner.written.toString();
  }

  @Override
  public void visit(Text text) {
    written.append(dialect.text(text.getLiteral()));
  }

  @Override
  public void visit(StrongEmphasis strong) {
    written.append(dialect.strong(inside(strong)));
  }

  @Override
  public void visit(Emphasis emphasis) {
    written.append(dialect.emphasis(inside(emphasis)));
  }

  @Override
  public void visit(Code code) {
    written.append(dialect.code(code.getLiteral()));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    written.append(dialect.block(code.getLiteral())).append("\n\n");
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    written.append(dialect.block(code.getLiteral())).append("\n\n");
  }

  @Override
  public void visit(Link link) {
    linked(link.getDestination(), inside(link));
  }

  @Override
  public void visit(Image image) {
    linked(image.getDestination(), inside(image));
  }

  private void linked(String address, String words) {
    written.append(
        SAFE_LINK.matcher(address).matches()
            ? dialect.link(address, words.isBlank() ? dialect.text(address) : words)
            : words);
  }

  @Override
  public void visit(Heading heading) {
    written.append(dialect.strong(inside(heading))).append("\n\n");
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    written.append(paragraph.getParent() instanceof ListItem ? "\n" : "\n\n");
  }

  @Override
  public void visit(BlockQuote quote) {
    written.append(dialect.quote(inside(quote).strip())).append("\n\n");
  }

  @Override
  public void visit(BulletList list) {
    visitChildren(list);
    written.append('\n');
  }

  @Override
  public void visit(OrderedList list) {
    Integer first = list.getMarkerStartNumber();
    int number = first == null ? 1 : first;
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      item(item, number++ + ". ");
    }
    written.append('\n');
  }

  @Override
  public void visit(ListItem item) {
    item(item, "- ");
  }

  private void item(org.commonmark.node.Node item, String mark) {
    String outer = indent;
    indent = outer + "  ";
    String said = inside(item).stripTrailing();
    indent = outer;
    written.append(outer).append(mark).append(said.stripLeading()).append('\n');
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    written.append('\n').append(indent);
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    written.append('\n').append(indent);
  }

  @Override
  public void visit(ThematicBreak rule) {
    written.append("---\n\n");
  }

  @Override
  public void visit(HtmlInline html) {
    written.append(dialect.text(html.getLiteral()));
  }

  @Override
  public void visit(HtmlBlock html) {
    written.append(dialect.text(html.getLiteral())).append("\n\n");
  }
}
