package casework.reply.web;

import casework.reply.ReplyTemplate;
import casework.reply.ReplyText;
import org.jspecify.annotations.Nullable;

/**
 * What a writer has in the form, as it came.
 *
 * @param version the version that it was begun from; 0 for a new template
 * @param number a case for the preview; none for one with the variables' names
 */
record TemplateForm(
    @Nullable String key,
    @Nullable String language,
    @Nullable String title,
    @Nullable String body,
    @Nullable Integer version,
    @Nullable String number) {

  static TemplateForm empty() {
    return new TemplateForm("", "en", "", "", 0, "");
  }

  static TemplateForm of(ReplyTemplate template) {
    return new TemplateForm(
        template.key(),
        template.language().getLanguage(),
        template.text().title(),
        template.text().body(),
        template.version(),
        "");
  }

  /**
   * @throws casework.problem.Problem naming the part that is wrong
   */
  ReplyText text() {
    return new ReplyText(said(title), said(body));
  }

  int readVersion() {
    return version == null ? 0 : version;
  }

  static String said(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
