package casework.page;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects what a parsed text says, in one line: whatever stands apart has a space between. */
final class PlainWords extends AbstractVisitor {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final StringBuilder words = new StringBuilder();

  String text() {
    return SPACE.matcher(words).replaceAll(" ").strip();
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    apart(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    apart(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    words.append(' ');
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    words.append(' ');
  }

  /** The cells of a table. */
  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    words.append(' ');
  }

  private void apart(String text) {
    words.append(text).append(' ');
  }
}
