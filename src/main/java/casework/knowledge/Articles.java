package casework.knowledge;

import casework.knowledge.ArticleSearch.Fit;
import casework.page.Markdown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * What may be read in the knowledge base (T09). Every question says who asks, by audience: what is
 * not for that audience is neither found nor there.
 */
@Service
public class Articles {

  /** The most that a search returns. */
  public static final int MOST = 50;

  private final PublishedArticles published;
  private final ArticleSearch search;

  Articles(PublishedArticles published, ArticleSearch search) {
    this.published = published;
    this.search = search;
  }

  /**
   * Returns articles that hold every word, best first, each once: in the reader's language if that
   * one holds them, else in the other. Every article of the reader's language where no word is
   * given.
   *
   * @param most how many at most, up to {@link #MOST}
   */
  public List<Found> search(String words, Locale language, Audience of, int most) {
    Language reader = Language.of(language);
    return words.isBlank()
        ? browse(reader, of, most)
        : found(SearchWords.of(words), Fit.ALL_WORDS, reader, of, most);
  }

  /**
   * Returns articles that may answer what somebody is writing, best first: those with a word of it
   * in the title, or with two in the text.
   *
   * @param text as far as it is written
   */
  public List<Found> suggest(String text, Locale language, Audience of, int most) {
    Language reader = Language.of(language);
    return found(SearchWords.tellingOf(text), Fit.SOME_WORDS, reader, of, most);
  }

  /** Returns an article in English, else in another language. */
  public Optional<Article> find(String key, Audience of) {
    return find(key, Locale.ENGLISH, of);
  }

  /** Returns an article in the reader's language, else in another. */
  public Optional<Article> find(String key, Locale language, Audience of) {
    Language first = Language.of(language);
    return published
        .find(key, first, of)
        .or(() -> published.find(key, first == Language.EN ? Language.DE : Language.EN, of));
  }

  private List<Found> browse(Language language, Audience of, int most) {
    return published.all(language, of).stream()
        .limit(most)
        .map(article -> found(article, List.of()))
        .toList();
  }

  private List<Found> found(List<String> words, Fit fit, Language language, Audience of, int most) {
    Map<String, Article> once = new LinkedHashMap<>();
    int enough = Math.min(most, MOST);
    // An article may be found in each of its languages.
    int asked = enough * Language.values().length;
    for (Article article : search.find(words, fit, language, of, asked)) {
      once.merge(article.key(), article, (a, b) -> b.language() == language ? b : a);
    }
    return once.values().stream().limit(enough).map(article -> found(article, words)).toList();
  }

  private static Found found(Article article, List<String> words) {
    return new Found(
        article.key(),
        article.language(),
        article.title(),
        Excerpt.of(Markdown.text(article.body()), words));
  }
}
