package casework.knowledge.web;

import casework.knowledge.Article;
import casework.knowledge.ArticleBook;
import casework.knowledge.Articles;
import casework.knowledge.Excerpt;
import casework.knowledge.Feedback;
import casework.knowledge.Found;
import casework.knowledge.Language;
import casework.knowledge.Readers;
import casework.page.Markdown;
import casework.problem.Problem;
import casework.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Articles for those who read them: each caller finds and gets what is for it, nothing else. */
@RestController
@RequestMapping("/api/articles")
@Tag(name = "Articles: reading")
class ArticleReads {

  private static final int SUGGESTIONS = 5;
  private static final int LONGEST_SEARCH = 200;

  private final Articles articles;
  private final Readers readers;
  private final Feedback feedback;
  private final ReaderLanguage languages;

  ArticleReads(Articles articles, Readers readers, Feedback feedback, ReaderLanguage languages) {
    this.articles = articles;
    this.readers = readers;
    this.feedback = feedback;
    this.languages = languages;
  }

  /**
   * An article that was found.
   *
   * @param excerpt where the words stand, as pieces of plain text
   */
  record FoundView(String key, String language, String title, List<PieceView> excerpt) {

    static FoundView of(Found found) {
      return new FoundView(
          found.key(),
          found.language().code(),
          found.title(),
          found.excerpt().pieces().stream().map(PieceView::of).toList());
    }
  }

  record PieceView(String text, boolean hit) {

    static PieceView of(Excerpt.Piece piece) {
      return new PieceView(piece.text(), piece.isHit());
    }
  }

  /**
   * An article.
   *
   * @param markdown as it was written
   * @param html safe to show
   * @param helpful what the caller said of this version; null if nothing
   */
  record ArticleView(
      String key,
      String language,
      int version,
      String title,
      String audience,
      String markdown,
      String html,
      Instant publishedAt,
      @Nullable Boolean helpful) {}

  record VoteBody(@Nullable Integer version, @Nullable Boolean helpful) {}

  @Operation(summary = "Search articles; without words, all in the language")
  @GetMapping
  List<FoundView> search(
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "language", required = false) @Nullable String language,
      @RequestParam(name = "size", defaultValue = "20") int size,
      Viewer viewer) {
    if (size < 1 || size > Articles.MOST) {
      throw Problem.field("size", "A search has 1 to %d articles.".formatted(Articles.MOST));
    }
    if (text.length() > LONGEST_SEARCH) {
      throw Problem.field("text", "'text' takes %d characters.".formatted(LONGEST_SEARCH));
    }
    return views(
        articles.search(text, languages.of(language, viewer), readers.audienceOf(viewer), size));
  }

  @Operation(summary = "Articles that may answer what somebody is writing, as far as it is written")
  @GetMapping("/suggestions")
  List<FoundView> suggestions(
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "language", required = false) @Nullable String language,
      Viewer viewer) {
    return views(
        articles.suggest(
            text, languages.of(language, viewer), readers.audienceOf(viewer), SUGGESTIONS));
  }

  @Operation(summary = "One article, in the language asked for if there is one, else in another")
  @GetMapping("/{key}")
  ArticleView one(
      @PathVariable("key") String key,
      @RequestParam(name = "language", required = false) @Nullable String language,
      Viewer viewer) {
    Article article = find(key, language, viewer);
    return new ArticleView(
        article.key(),
        article.language().code(),
        article.version(),
        article.title(),
        article.audience().name(),
        article.body(),
        Markdown.article(article.body()),
        article.publishedAt(),
        feedback.voteOf(article, viewer).orElse(null));
  }

  @Operation(summary = "Say whether an article helped; the last word counts")
  @PutMapping("/{key}/vote")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void vote(
      @PathVariable("key") String key,
      @RequestParam(name = "language", required = false) @Nullable String language,
      @RequestBody VoteBody body,
      Viewer viewer) {
    Boolean helpful = body.helpful();
    if (helpful == null) {
      throw Problem.field("helpful", "'helpful' is true or false.");
    }
    Article read = find(key, language, viewer);
    Integer version = body.version();
    feedback.vote(read, version == null ? read.version() : version, viewer, helpful);
  }

  private Article find(String key, @Nullable String language, Viewer viewer) {
    Locale reader = languages.of(language, viewer);
    return articles
        .find(key, reader, readers.audienceOf(viewer))
        .orElseThrow(() -> ArticleBook.unknown(key, Language.of(reader)));
  }

  private static List<FoundView> views(List<Found> found) {
    return found.stream().map(FoundView::of).toList();
  }
}
