package casework.knowledge;

import java.time.Instant;

/**
 * A published article, as a reader has it.
 *
 * @param version counts from 1; votes are for one version
 */
public record Article(
    long id, String key, Language language, int version, ArticleText text, Instant publishedAt) {

  public String title() {
    return text.title();
  }

  /** Returns its Markdown. */
  public String body() {
    return text.body();
  }

  public Audience audience() {
    return text.audience();
  }
}
