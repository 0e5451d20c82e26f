package casework.knowledge.web;

import casework.knowledge.ArticleBook;
import casework.knowledge.ArticleKey;
import casework.knowledge.ArticleText;
import casework.knowledge.Audience;
import casework.knowledge.Feedback;
import casework.knowledge.Language;
import casework.knowledge.Manuscript;
import casework.page.Markdown;
import casework.page.WallClock;
import casework.problem.Problem;
import casework.security.Role;
import casework.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The articles as staff write, publish and withdraw them. */
@Controller
@RequestMapping("/articles")
class ArticlePages {

  private final ArticleBook book;
  private final Feedback feedback;

  ArticlePages(ArticleBook book, Feedback feedback) {
    this.book = book;
    this.feedback = feedback;
  }

  @ModelAttribute("mayWrite")
  boolean mayWrite(Viewer.Staff viewer) {
    return viewer.roles().stream().anyMatch(Role::writesArticles);
  }

  @ModelAttribute("here")
  WallClock here(WallClock clock) {
    return clock;
  }

  @GetMapping
  String list(@RequestParam(name = "text", defaultValue = "") String text, Model model) {
    model.addAttribute("text", text);
    model.addAttribute(
        "articles", book.all().stream().filter(article -> holds(article, text)).toList());
    model.addAttribute("counts", feedback.counts());
    return "articles";
  }

  /** Drafts are in no index, and staff have hundreds of articles, not millions. */
  private static boolean holds(Manuscript article, String text) {
    ArticleText said = article.text();
    String all =
        String.join(" ", article.key(), said.title(), said.body()).toLowerCase(Locale.ROOT);
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
  }

  @GetMapping("/{key}/{language}")
  String show(
      @PathVariable("key") String key,
      @PathVariable("language") String language,
      @RequestParam(name = "version", required = false) @Nullable Integer version,
      Model model) {
    Manuscript article = book.get(new ArticleKey(key), Language.of(language));
    int shown = version == null ? article.version() : version;
    ArticleText text =
        book.textOf(article, shown).orElseThrow(() -> ArticleBook.unknown(key, article.language()));
    model.addAttribute("article", article);
    model.addAttribute("shown", shown);
    model.addAttribute("text", text);
    model.addAttribute("html", Markdown.article(text.body()));
    model.addAttribute("history", book.historyOf(article));
    model.addAttribute(
        "counts", feedback.counts().getOrDefault(article.id(), Feedback.Counts.NONE));
    return "article";
  }

  @GetMapping("/new")
  String begin(Model model) {
    return form(ArticleForm.empty(), true, model);
  }

  @GetMapping("/{key}/{language}/edit")
  String edit(
      @PathVariable("key") String key, @PathVariable("language") String language, Model model) {
    Manuscript article = book.get(new ArticleKey(key), Language.of(language));
    return form(ArticleForm.of(article), false, model);
  }

  @PostMapping("/new")
  String saveNew(
      ArticleForm form,
      @RequestParam(name = "act", defaultValue = "save") String act,
      Viewer.Staff viewer,
      Model model,
      HttpServletResponse response) {
    return save(form, true, act, viewer, model, response);
  }

  @PostMapping("/{key}/{language}/edit")
  String saveNext(
      @PathVariable("key") String key,
      @PathVariable("language") String language,
      ArticleForm form,
      @RequestParam(name = "act", defaultValue = "save") String act,
      Viewer.Staff viewer,
      Model model,
      HttpServletResponse response) {
    return save(form.at(key, language), false, act, viewer, model, response);
  }

  @PostMapping("/{key}/{language}/publish")
  String publish(
      @PathVariable("key") String key,
      @PathVariable("language") String language,
      @RequestParam("version") int version,
      Viewer.Staff viewer) {
    return page(
        book.publish(new ArticleKey(key), Language.of(language), version, viewer.getName()));
  }

  @PostMapping("/{key}/{language}/withdraw")
  String withdraw(
      @PathVariable("key") String key,
      @PathVariable("language") String language,
      Viewer.Staff viewer) {
    return page(book.withdraw(new ArticleKey(key), Language.of(language), viewer.getName()));
  }

  private String save(
      ArticleForm form,
      boolean isNew,
      String act,
      Viewer.Staff viewer,
      Model model,
      HttpServletResponse response) {
    try {
      ArticleText text = form.text();
      if (act.equals("preview")) {
        model.addAttribute("html", Markdown.article(text.body()));
        return form(form, isNew, model);
      }
      ArticleKey key = new ArticleKey(ArticleForm.said(form.key()));
      Language language = Language.of(ArticleForm.said(form.language()));
      Manuscript saved = book.save(key, language, text, form.version(), viewer.getName());
      return page(
          act.equals("publish")
              ? book.publish(key, language, saved.version(), viewer.getName())
              : saved);
    } catch (Problem wrong) {
      // What was written is worth more than a page that only says what is wrong.
      response.setStatus(wrong.kind().status());
      model.addAttribute("wrong", wrong.getMessage());
      return form(form, isNew, model);
    }
  }

  private static String form(ArticleForm form, boolean isNew, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("isNew", isNew);
    model.addAttribute("audiences", List.of(Audience.values()));
    model.addAttribute("languages", List.of(Language.values()));
    return "article-form";
  }

  private static String page(Manuscript article) {
    return "redirect:/articles/%s/%s".formatted(article.key(), article.language().code());
  }
}
