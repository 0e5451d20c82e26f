package casework.page;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Highlights whom a text mentions. */
final class MentionRenderer implements NodeRenderer {

  private final HtmlWriter html;

  MentionRenderer(HtmlNodeRendererContext context) {
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Mentions.Mention.class);
  }

  @Override
  public void render(Node node) {
    html.tag("mark", Map.of("class", "mention"));
    html.text(((Mentions.Mention) node).text());
    html.tag("/mark");
  }
}
