package casework.deprecation.web;

import casework.deprecation.Deprecation;
import casework.deprecation.Deprecations;
import casework.deprecation.Draft;
import casework.deprecation.Feature;
import casework.deprecation.Proof;
import casework.engine.TaskFormFacts;
import casework.page.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the task forms show of a notice. */
@Component
class NoticeFormFacts implements TaskFormFacts {

  private final Deprecations deprecations;

  NoticeFormFacts(Deprecations deprecations) {
    this.deprecations = deprecations;
  }

  @Override
  public Map<String, Object> of(String number, @Nullable String line) {
    if (!number.startsWith("DN-")) {
      return Map.of();
    }
    Deprecation notice = deprecations.get(number);
    Feature feature = deprecations.featureOf(notice);
    Draft draft = notice.draft();
    Deprecation.Terms terms = notice.terms();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("noticeNumber", number);
    facts.put("featureName", escaped(feature.name()));
    facts.put("author", escaped(notice.author()));
    facts.put(
        "audience",
        escaped(
            Words.ofName(draft.audience().kind().name())
                + (draft.audience().names().isEmpty()
                    ? ""
                    : ": " + String.join(", ", draft.audience().names()))));
    facts.put("noticeOn", draft.notice().toString());
    facts.put("changeOn", draft.change().toString());
    facts.put("supportEndOn", draft.supportEnd().toString());
    facts.put("clauseText", escaped(terms == null ? "" : terms.periods().clause()));
    facts.put("noticePage", "/deprecations/" + number);
    facts.put(
        "noticeText",
        escaped(draft.text())
            + (draft.german() == null ? "" : "\n\n**In German**\n\n" + escaped(draft.german())));
    facts.put(
        "notReached",
        deprecations.proofOf(notice).stream()
            .filter(one -> !one.isReached())
            .map(NoticeFormFacts::row)
            .toList());
    return facts;
  }

  private static Map<String, String> row(Proof one) {
    String problem =
        one.letters().isEmpty()
            ? "There is nobody on record to write to."
            : one.letters().stream()
                .map(letter -> Objects.requireNonNullElse(letter.problem(), ""))
                .filter(text -> !text.isBlank())
                .distinct()
                .reduce((first, last) -> last)
                .orElse("");
    return Map.of("name", one.name(), "problem", problem);
  }

  /** What people wrote is shown as they wrote it, not as marks of a text. */
  static String escaped(String text) {
    String harmless = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return harmless.replaceAll("([\\\\`*_{}\\[\\]()#+.!|~-])", "\\\\$1");
  }
}
