package casework.knowledge.web;

import casework.knowledge.Article;
import casework.knowledge.ArticleBook;
import casework.knowledge.Articles;
import casework.knowledge.Audience;
import casework.knowledge.Feedback;
import casework.knowledge.Language;
import casework.knowledge.Readers;
import casework.page.Markdown;
import casework.problem.Problem;
import casework.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The knowledge base as customers read it, and what it suggests while they write a request. */
@Controller
@RequestMapping("/portal")
class PortalArticles {

  private static final int SUGGESTIONS = 5;
  private static final int LONGEST_SEARCH = 200;

  private final Articles articles;
  private final Readers readers;
  private final Feedback feedback;
  private final ReaderLanguage languages;

  PortalArticles(Articles articles, Readers readers, Feedback feedback, ReaderLanguage languages) {
    this.articles = articles;
    this.readers = readers;
    this.feedback = feedback;
    this.languages = languages;
  }

  @GetMapping("/articles")
  String search(
      @RequestParam(name = "text", defaultValue = "") String text,
      Viewer.Contact viewer,
      Model model) {
    String sought = text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
    model.addAttribute("text", sought);
    model.addAttribute(
        "found",
        articles.search(
            sought, languages.of(null, viewer), readers.audienceOf(viewer), Articles.MOST));
    return "portal/articles";
  }

  /**
   * Shows an article.
   *
   * @param from "request" if it was suggested for a request that is being written
   */
  @GetMapping("/articles/{key}")
  String read(
      @PathVariable("key") String key,
      @RequestParam(name = "language", required = false) @Nullable String language,
      @RequestParam(name = "from", defaultValue = "") String from,
      @RequestParam(name = "said", defaultValue = "") String said,
      Viewer.Contact viewer,
      Model model) {
    Article article = find(key, language, viewer);
    boolean isWriting = from.equals("request");
    if (isWriting && said.isEmpty()) {
      feedback.openedWhileWriting(article);
    }
    model.addAttribute("article", article);
    model.addAttribute("html", Markdown.article(article.body()));
    model.addAttribute("isBeta", article.audience() == Audience.BETA);
    model.addAttribute("isWriting", isWriting);
    model.addAttribute("said", said);
    model.addAttribute("helpful", feedback.voteOf(article, viewer).orElse(null));
    return "portal/article";
  }

  @PostMapping("/articles/{key}/vote")
  String vote(
      @PathVariable("key") String key,
      @RequestParam("language") String language,
      @RequestParam("version") int version,
      @RequestParam("helpful") boolean helpful,
      @RequestParam(name = "from", defaultValue = "") String from,
      Viewer.Contact viewer) {
    Article article = find(key, language, viewer);
    feedback.vote(article, version, viewer, helpful);
    return back(article, from, "vote");
  }

  /** The reader says that the request need not be raised. */
  @PostMapping("/articles/{key}/solved")
  String solved(
      @PathVariable("key") String key,
      @RequestParam("language") String language,
      Viewer.Contact viewer) {
    Article article = find(key, language, viewer);
    feedback.solved(article);
    return back(article, "", "solved");
  }

  /** A part of a page: what may answer what is being written, as far as it is written. */
  @GetMapping("/suggestions")
  String suggestions(
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "subject", defaultValue = "") String subject,
      @RequestParam(name = "description", defaultValue = "") String description,
      Viewer.Contact viewer,
      Model model) {
    model.addAttribute(
        "found",
        articles.suggest(
            String.join(" ", text, subject, description),
            languages.of(null, viewer),
            readers.audienceOf(viewer),
            SUGGESTIONS));
    return "portal/suggestions :: suggestions";
  }

  /** On a page of the portal; without this, it would be one of the staff's. */
  @ExceptionHandler
  String problem(Problem problem, Model model, HttpServletResponse response) {
    response.setStatus(problem.kind().status());
    model.addAttribute("kind", problem.kind().slug());
    return "portal/problem";
  }

  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class
  })
  String wrongParameter(Model model, HttpServletResponse response) {
    return problem(Problem.field("parameter", "It cannot be read."), model, response);
  }

  private Article find(String key, @Nullable String language, Viewer.Contact viewer) {
    Locale reader = languages.of(language, viewer);
    return articles
        .find(key, reader, readers.audienceOf(viewer))
        .orElseThrow(() -> ArticleBook.unknown(key, Language.of(reader)));
  }

  private static String back(Article article, String from, String said) {
    return "redirect:/portal/articles/%s?language=%s&said=%s%s"
        .formatted(
            article.key(),
            article.language().code(),
            said,
            from.equals("request") ? "&from=request" : "");
  }
}
