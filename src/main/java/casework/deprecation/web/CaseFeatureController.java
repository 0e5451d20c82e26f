package casework.deprecation.web;

import casework.deprecation.CaseFeatures;
import casework.deprecation.CaseFeatures.Named;
import casework.problem.Problem;
import casework.security.Viewer;
import casework.supportcase.Actor;
import casework.supportcase.CaseReader;
import casework.supportcase.FeatureOnCase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The feature that a case is about: read, and named by staff (T31). */
@Controller
@Tag(name = "Cases")
class CaseFeatureController {

  private final CaseFeatures named;
  private final FeatureOnCase cases;
  private final CaseReader reader;

  CaseFeatureController(CaseFeatures named, FeatureOnCase cases, CaseReader reader) {
    this.named = named;
    this.cases = cases;
    this.reader = reader;
  }

  /** A feature's key. */
  record KeyBody(@Nullable String feature) {}

  /**
   * The feature of a case.
   *
   * @param feature its key; null where none was named
   * @param change the first day on which it is deprecated, and
   * @param supportEnd the first day without support; null without a notice
   */
  record FeatureView(
      @Nullable String feature,
      @Nullable LocalDate change,
      @Nullable LocalDate supportEnd,
      boolean supportEnded) {}

  @Operation(summary = "The feature that a case is about, with the dates of its notice")
  @GetMapping("/api/cases/{number}/feature")
  @ResponseBody
  FeatureView read(@PathVariable("number") String number) {
    return named
        .of(reader.get(number).id())
        .map(CaseFeatureController::view)
        .orElseGet(() -> new FeatureView(null, null, null, false));
  }

  private static FeatureView view(Named of) {
    var notice = of.notice();
    return new FeatureView(
        of.feature().key(),
        notice == null ? null : notice.draft().change(),
        notice == null ? null : notice.draft().supportEnd(),
        of.ended());
  }

  @Operation(summary = "Name the feature that a case is about")
  @PutMapping("/api/cases/{number}/feature")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @ResponseBody
  void name(@PathVariable("number") String number, @RequestBody KeyBody body, Viewer.Staff by) {
    cases.name(number, Bodies.needed("feature", body.feature()), Actor.staff(by.getName()));
  }

  @PostMapping("/cases/{number}/feature")
  String onThePage(
      @PathVariable("number") String number,
      @RequestParam("feature") String feature,
      Viewer.Staff by,
      RedirectAttributes after) {
    try {
      cases.name(number, feature, Actor.staff(by.getName()));
    } catch (Problem refused) {
      if (refused.kind() == Problem.Kind.UNKNOWN_CASE) {
        throw refused;
      }
      after.addFlashAttribute("featureWrong", refused.getMessage());
    }
    return "redirect:/cases/" + number + "#feature";
  }
}
