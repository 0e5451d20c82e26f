package casework.chat;

import org.jspecify.annotations.Nullable;

/**
 * A message of ours, as the outbox keeps it; each carrier writes it as its service shows it.
 *
 * @param opens whether a case's thread begins with it
 * @param root the thread it goes to, where that is not the case's own
 * @param lead our words, plain
 * @param said what a person wrote, as Markdown
 * @param outro our words below it, plain
 * @param link for the name under it
 */
public record ChatPost(
    boolean opens,
    @Nullable String root,
    String lead,
    @Nullable String said,
    @Nullable String outro,
    @Nullable Link link) {

  /** A link, and what it is called. */
  public record Link(String name, String address) {}
}
