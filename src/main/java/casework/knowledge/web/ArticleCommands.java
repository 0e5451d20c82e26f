package casework.knowledge.web;

import casework.knowledge.ArticleAct;
import casework.knowledge.ArticleBook;
import casework.knowledge.ArticleKey;
import casework.knowledge.ArticleText;
import casework.knowledge.Audience;
import casework.knowledge.Feedback;
import casework.knowledge.Language;
import casework.knowledge.Manuscript;
import casework.problem.Problem;
import casework.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Articles for those who write them. An {@code If-Match} header makes a change depend on what was
 * read.
 */
@RestController
@RequestMapping("/api/articles")
@Tag(name = "Articles: writing")
class ArticleCommands {

  private final ArticleBook book;
  private final Feedback feedback;

  ArticleCommands(ArticleBook book, Feedback feedback) {
    this.book = book;
    this.feedback = feedback;
  }

  record ManuscriptView(
      String key,
      String language,
      Manuscript.State state,
      int version,
      @Nullable Integer publishedVersion,
      String title,
      Audience audience,
      Instant writtenAt,
      String writtenBy,
      Feedback.Counts feedback) {

    static ManuscriptView of(Manuscript article, Map<Long, Feedback.Counts> counts) {
      return new ManuscriptView(
          article.key(),
          article.language().code(),
          article.state(),
          article.version(),
          article.publishedVersion(),
          article.text().title(),
          article.text().audience(),
          article.writtenAt(),
          article.writtenBy(),
          counts.getOrDefault(article.id(), Feedback.Counts.NONE));
    }
  }

  record TextView(String title, Audience audience, String body) {

    static TextView of(ArticleText text) {
      return new TextView(text.title(), text.audience(), text.body());
    }
  }

  record TextBody(@Nullable String title, @Nullable String audience, @Nullable String body) {}

  @Operation(summary = "All articles with their state and what came of them, for staff")
  @GetMapping("/overview")
  List<ManuscriptView> all() {
    Map<Long, Feedback.Counts> counts = feedback.counts();
    return book.all().stream().map(article -> ManuscriptView.of(article, counts)).toList();
  }

  @Operation(summary = "The latest version of an article, published or not")
  @GetMapping("/{key}/{language}")
  ResponseEntity<TextView> latest(
      @PathVariable("key") String key, @PathVariable("language") String language) {
    Manuscript article = book.get(new ArticleKey(key), Language.of(language));
    return ResponseEntity.ok()
        .eTag(String.valueOf(article.version()))
        .body(TextView.of(article.text()));
  }

  @Operation(summary = "Who wrote, published and withdrew it when")
  @GetMapping("/{key}/{language}/history")
  List<ArticleAct> history(
      @PathVariable("key") String key, @PathVariable("language") String language) {
    return book.historyOf(book.get(new ArticleKey(key), Language.of(language)));
  }

  @Operation(summary = "Any version's text, by its number")
  @GetMapping("/{key}/{language}/versions/{version}")
  TextView version(
      @PathVariable("key") String key,
      @PathVariable("language") String language,
      @PathVariable("version") int version) {
    Manuscript article = book.get(new ArticleKey(key), Language.of(language));
    return book.textOf(article, version)
        .map(TextView::of)
        .orElseThrow(
            () ->
                new Problem(
                    Problem.Kind.UNKNOWN_ARTICLE,
                    "'%s' has no version %d.".formatted(key, version)));
  }

  @Operation(summary = "Save a text: a new article, or the next version of one; nobody sees it yet")
  @PutMapping("/{key}/{language}")
  ResponseEntity<ManuscriptView> save(
      @PathVariable("key") String key,
      @PathVariable("language") String language,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody TextBody body,
      Viewer by) {
    ArticleText text =
        new ArticleText(said(body.title()), Audience.of(said(body.audience())), said(body.body()));
    return answer(
        book.save(
            new ArticleKey(key), Language.of(language), text, version(ifMatch), by.getName()));
  }

  @Operation(summary = "Show readers the latest version")
  @PostMapping("/{key}/{language}/publish")
  ResponseEntity<ManuscriptView> publish(
      @PathVariable("key") String key,
      @PathVariable("language") String language,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Viewer by) {
    return answer(
        book.publish(new ArticleKey(key), Language.of(language), version(ifMatch), by.getName()));
  }

  @Operation(summary = "Show readers the article no longer")
  @PostMapping("/{key}/{language}/withdraw")
  ResponseEntity<ManuscriptView> withdraw(
      @PathVariable("key") String key, @PathVariable("language") String language, Viewer by) {
    return answer(book.withdraw(new ArticleKey(key), Language.of(language), by.getName()));
  }

  private ResponseEntity<ManuscriptView> answer(Manuscript article) {
    return ResponseEntity.ok()
        .eTag(String.valueOf(article.version()))
        .body(ManuscriptView.of(article, feedback.counts()));
  }

  /** What is missing is empty, and is refused as that. */
  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable Integer version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return null;
    }
    try {
      return Integer.valueOf(ifMatch.replace("\"", ""));
    } catch (NumberFormatException noVersion) {
      throw Problem.field(
          "If-Match", "If-Match takes the ETag that reading the article gave, such as \"3\".");
    }
  }
}
