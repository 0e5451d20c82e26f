package casework.knowledge.web;

import casework.knowledge.ArticleText;
import casework.knowledge.Audience;
import casework.knowledge.Manuscript;
import org.jspecify.annotations.Nullable;

/**
 * What a writer has in the form, as it came.
 *
 * @param version the version that it was begun from; 0 for a new article
 */
record ArticleForm(
    @Nullable String key,
    @Nullable String language,
    @Nullable String title,
    @Nullable String audience,
    @Nullable String body,
    @Nullable Integer version) {

  static ArticleForm empty() {
    return new ArticleForm("", "en", "", Audience.ALL.name(), "", 0);
  }

  static ArticleForm of(Manuscript article) {
    return new ArticleForm(
        article.key(),
        article.language().code(),
        article.text().title(),
        article.text().audience().name(),
        article.text().body(),
        article.version());
  }

  ArticleForm at(String itsKey, String itsLanguage) {
    return new ArticleForm(itsKey, itsLanguage, title, audience, body, version);
  }

  /**
   * @throws casework.problem.Problem naming the field that is wrong
   */
  ArticleText text() {
    return new ArticleText(said(title), Audience.of(said(audience)), said(body));
  }

  static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
