package casework.reply.web;

import casework.reply.Replies;
import casework.reply.ReplyTemplate;
import casework.reply.ReplyTemplates;
import casework.reply.ReplyText;
import casework.reply.ReplyVariable;
import casework.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reply templates: read by staff, written by those who write articles, filled in for a case. */
@RestController
@Tag(name = "Reply templates")
class TemplatesController {

  private final ReplyTemplates templates;
  private final Replies replies;

  TemplatesController(ReplyTemplates templates, Replies replies) {
    this.templates = templates;
    this.replies = replies;
  }

  record TemplateView(
      String key,
      String language,
      String title,
      String body,
      int version,
      Instant changedAt,
      String changedBy,
      boolean retired) {

    static TemplateView of(ReplyTemplate template) {
      return new TemplateView(
          template.key(),
          template.language().getLanguage(),
          template.text().title(),
          template.text().body(),
          template.version(),
          template.changedAt(),
          template.changedBy(),
          template.retired());
    }
  }

  /**
   * A template as it is sent.
   *
   * @param version the version that the change was begun from; none or 0 for a new one
   */
  record TemplateBody(@Nullable String title, @Nullable String body, @Nullable Integer version) {}

  /**
   * What to fill in.
   *
   * @param template a template on record, as {@code key.language}; or else
   * @param body a text that is not, and its {@code language}
   */
  record PreviewBody(@Nullable String template, @Nullable String body, @Nullable String language) {}

  record Preview(String text) {}

  @Operation(summary = "All reply templates, retired ones too")
  @GetMapping("/api/reply-templates")
  List<TemplateView> all() {
    return templates.all().stream().map(TemplateView::of).toList();
  }

  @Operation(summary = "The variables that templates may name, and what they mean")
  @GetMapping("/api/reply-templates/variables")
  Map<String, String> variables() {
    Map<String, String> known = new LinkedHashMap<>();
    Arrays.stream(ReplyVariable.values()).forEach(one -> known.put(one.key(), one.meaning()));
    return known;
  }

  @Operation(summary = "One reply template")
  @GetMapping("/api/reply-templates/{key}/{language}")
  TemplateView one(@PathVariable("key") String key, @PathVariable("language") String language) {
    return TemplateView.of(templates.get(key, language));
  }

  @Operation(summary = "Write a reply template; one that was retired is offered again")
  @PutMapping("/api/reply-templates/{key}/{language}")
  TemplateView save(
      @PathVariable("key") String key,
      @PathVariable("language") String language,
      @RequestBody TemplateBody body,
      Viewer viewer) {
    int version = body.version() == null ? 0 : body.version();
    return TemplateView.of(
        templates.save(
            key,
            language,
            new ReplyText(TemplateForm.said(body.title()), TemplateForm.said(body.body())),
            version,
            viewer.getName()));
  }

  @Operation(summary = "Offer a reply template no more")
  @DeleteMapping("/api/reply-templates/{key}/{language}")
  TemplateView retire(
      @PathVariable("key") String key, @PathVariable("language") String language, Viewer viewer) {
    return TemplateView.of(templates.retire(key, language, viewer.getName()));
  }

  @Operation(summary = "What a template comes to for a case; nothing is sent")
  @PostMapping("/api/cases/{number}/reply-preview")
  Preview preview(
      @PathVariable("number") String number, @RequestBody PreviewBody body, Viewer viewer) {
    if (body.template() != null) {
      return new Preview(replies.text(body.template(), number, viewer.getName()));
    }
    Locale language = Locale.forLanguageTag(body.language() == null ? "en" : body.language());
    return new Preview(
        replies.preview(
            new ReplyText("Preview", TemplateForm.said(body.body())),
            language,
            number,
            viewer.getName()));
  }
}
