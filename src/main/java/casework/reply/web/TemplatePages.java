package casework.reply.web;

import casework.page.Markdown;
import casework.page.WallClock;
import casework.problem.Problem;
import casework.reply.Replies;
import casework.reply.ReplyTemplate;
import casework.reply.ReplyTemplates;
import casework.reply.ReplyVariable;
import casework.security.Role;
import casework.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reply templates as staff write and retire them. */
@Controller
@RequestMapping("/reply-templates")
class TemplatePages {

  private final ReplyTemplates templates;
  private final Replies replies;

  TemplatePages(ReplyTemplates templates, Replies replies) {
    this.templates = templates;
    this.replies = replies;
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
  String list(Model model) {
    model.addAttribute("templates", templates.all());
    return "reply-templates";
  }

  @GetMapping("/new")
  String begin(Model model) {
    return form(TemplateForm.empty(), model);
  }

  @GetMapping("/{key}/{language}")
  String show(
      @PathVariable("key") String key, @PathVariable("language") String language, Model model) {
    ReplyTemplate template = templates.get(key, language);
    model.addAttribute("template", template);
    return form(TemplateForm.of(template), model);
  }

  @PostMapping
  String save(
      TemplateForm form,
      @RequestParam(name = "act", defaultValue = "save") String act,
      Viewer.Staff viewer,
      Model model,
      HttpServletResponse response) {
    try {
      if (act.equals("preview")) {
        model.addAttribute("html", Markdown.message(preview(form, viewer)));
        return form(form, model);
      }
      ReplyTemplate saved =
          templates.save(
              TemplateForm.said(form.key()),
              TemplateForm.said(form.language()),
              form.text(),
              form.readVersion(),
              viewer.getName());
      return "redirect:/reply-templates#" + saved.choice();
    } catch (Problem wrong) {
      // What was written is worth more than a page that only says what is wrong.
      response.setStatus(wrong.kind().status());
      model.addAttribute("wrong", wrong.getMessage());
      return form(form, model);
    }
  }

  @PostMapping("/{key}/{language}/retire")
  String retire(
      @PathVariable("key") String key,
      @PathVariable("language") String language,
      Viewer.Staff viewer) {
    return "redirect:/reply-templates#"
        + templates.retire(key, language, viewer.getName()).choice();
  }

  private String preview(TemplateForm form, Viewer.Staff viewer) {
    String number = TemplateForm.said(form.number()).toUpperCase(Locale.ROOT);
    Locale language = Locale.forLanguageTag(TemplateForm.said(form.language()));
    return number.isEmpty()
        ? replies.sample(form.text())
        : replies.preview(form.text(), language, number, viewer.getName());
  }

  private static String form(TemplateForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("isNew", form.readVersion() == 0);
    model.addAttribute("variables", ReplyVariable.values());
    model.addAttribute("languages", ReplyTemplates.LANGUAGES);
    return "reply-template";
  }
}
