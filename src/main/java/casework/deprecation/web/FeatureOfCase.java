package casework.deprecation.web;

import casework.deprecation.CaseFeatures;
import casework.deprecation.CaseFeatures.Named;
import casework.deprecation.Deprecation;
import casework.deprecation.Feature;
import casework.deprecation.Features;
import casework.engine.TaskFormFacts;
import casework.security.Viewer;
import casework.supportcase.CasePart;
import casework.supportcase.CaseReader;
import casework.supportcase.SupportCase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows on the page of a case, and in first line's form, which feature it is about (T31). */
@Component
class FeatureOfCase implements CasePart, TaskFormFacts {

  private final CaseFeatures named;
  private final Features features;
  private final CaseReader cases;

  FeatureOfCase(CaseFeatures named, Features features, CaseReader cases) {
    this.named = named;
    this.features = features;
    this.cases = cases;
  }

  /**
   * What the page shows.
   *
   * @param named the case's feature; null where nobody named one
   * @param choices the features to choose from; empty for whoever may not
   */
  record Shown(@Nullable Named named, List<Feature> choices) {}

  @Override
  public String name() {
    return "feature";
  }

  @Override
  public Object of(SupportCase shown, Viewer viewer) {
    boolean mayName =
        !shown.state().isFinal() && viewer instanceof Viewer.Staff staff && staff.worksOnCases();
    return new Shown(named.of(shown.id()).orElse(null), mayName ? features.all() : List.of());
  }

  @Override
  public Map<String, Object> of(String number, @Nullable String line) {
    return SupportCase.isNumber(number)
        ? Map.of(
            "featureText", named.of(cases.get(number).id()).map(FeatureOfCase::inWords).orElse(""))
        : Map.of();
  }

  private static String inWords(Named of) {
    Deprecation notice = of.notice();
    String name = "**Feature:** " + NoticeFormFacts.escaped(of.feature().name());
    if (notice == null) {
      return name + ", " + of.feature().state().name().toLowerCase(java.util.Locale.ROOT);
    }
    return "%s. Notice %s: change on %s, %s %s (T31)."
        .formatted(
            name,
            notice.number(),
            notice.draft().change(),
            of.ended() ? "**support has ended** on" : "covered until support ends on",
            notice.draft().supportEnd());
  }
}
