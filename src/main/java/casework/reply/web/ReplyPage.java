package casework.reply.web;

import casework.page.Markdown;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import casework.supportcase.Actor;
import casework.supportcase.CaseStory;
import casework.supportcase.CaseStory.Story;
import casework.supportcase.Conversation;
import casework.supportcase.PreparedReplies;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where an agent answers a customer outside Tasklist: by a template, changed at will, or freely.
 */
@Controller
@RequestMapping("/cases/{number}/reply")
class ReplyPage {

  private static final int LONGEST_TEXT = 50_000;

  private final CaseStory stories;
  private final PreparedReplies prepared;
  private final Conversation conversation;

  ReplyPage(CaseStory stories, PreparedReplies prepared, Conversation conversation) {
    this.stories = stories;
    this.prepared = prepared;
    this.conversation = conversation;
  }

  @GetMapping
  String page(
      @PathVariable("number") String number,
      @RequestParam(name = "template", required = false) @Nullable String template,
      Viewer viewer,
      Model model) {
    Story story = stories.of(number);
    String text = "";
    if (template != null && !template.isBlank()) {
      try {
        text = prepared.text(template, number, viewer.getName());
      } catch (Problem lacking) {
        model.addAttribute("wrong", lacking.getMessage());
      }
    }
    return show(story, story.supportCase().version(), template, text, viewer, model);
  }

  @PostMapping
  String send(
      @PathVariable("number") String number,
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "version", required = false) @Nullable Integer version,
      @RequestParam(name = "act", defaultValue = "send") String act,
      Viewer viewer,
      Model model,
      HttpServletResponse response) {
    Story story = stories.of(number);
    int now = story.supportCase().version();
    if (act.equals("preview")) {
      return show(story, version == null ? now : version, null, text, viewer, model);
    }
    try {
      String said = checked(text);
      String at = conversation.reply(number, version, Actor.staff(viewer.getName()), said).number();
      return "redirect:/cases/" + at + "#story";
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      model.addAttribute(
          "wrong",
          refused.kind() == Kind.CHANGED_MEANWHILE
              ? "Somebody changed the case while you wrote: look at it, and send again if your answer still fits."
              : refused.getMessage());
      // Whoever sends again has been told.
      return show(story, now, null, text, viewer, model);
    }
  }

  private String show(
      Story story,
      int version,
      @Nullable String template,
      String text,
      Viewer viewer,
      Model model) {
    model.addAttribute("case", story.supportCase());
    model.addAttribute("customer", story.customer());
    model.addAttribute("prepared", prepared.of(story, viewer.getName()));
    model.addAttribute("template", template);
    model.addAttribute("version", version);
    model.addAttribute("text", text);
    model.addAttribute("html", text.isBlank() ? null : Markdown.message(text));
    return "reply";
  }

  private static String checked(String text) {
    if (text.isBlank() || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      throw Problem.field(
          "text", "Write something, in %d characters at most.".formatted(LONGEST_TEXT));
    }
    return text.strip();
  }
}
