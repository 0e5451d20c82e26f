package casework.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Takes out of a parsed text what a page must not show: links elsewhere than to the web and to mail
 * keep their words only, and pictures become links, so that reading tells no third party. Headings
 * become parts of the page that shows them.
 */
final class SafeTree extends AbstractVisitor {

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):\\S+");
  private static final int DEEPEST_HEADING = 6;

  private final int lower;
  private int last;

  /**
   * @param headingsBelow the level of the page's own heading above this text
   * @param highest the level of the text's highest heading
   */
  SafeTree(int headingsBelow, int highest) {
    this.lower = headingsBelow + 1 - highest;
    this.last = headingsBelow;
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    if (!isAllowed(link.getDestination())) {
      replace(link, null);
    }
  }

  @Override
  public void visit(Image image) {
    visitChildren(image);
    if (image.getFirstChild() == null) {
      image.appendChild(new Text(image.getDestination()));
    }
    boolean isLinked = isAllowed(image.getDestination()) && !isInLink(image);
    replace(image, isLinked ? new Link(image.getDestination(), image.getTitle()) : null);
  }

  /** Wherever an author begins, headings go down one level at a time, as screen readers expect. */
  @Override
  public void visit(Heading heading) {
    last = Math.min(Math.min(heading.getLevel() + lower, last + 1), DEEPEST_HEADING);
    heading.setLevel(last);
    visitChildren(heading);
  }

  private static boolean isAllowed(String address) {
    var scheme = SCHEME.matcher(address);
    return scheme.matches() && SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
  }

  private static boolean isInLink(Node node) {
    for (Node above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof Link) {
        return true;
      }
    }
    return false;
  }

  /** Puts a node's children in its place, inside another node if there is one. */
  private static void replace(Node old, @org.jspecify.annotations.Nullable Node by) {
    Node child = old.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      if (by == null) {
        old.insertBefore(child);
      } else {
        by.appendChild(child);
      }
      child = next;
    }
    if (by != null) {
      old.insertBefore(by);
    }
    old.unlink();
  }
}
