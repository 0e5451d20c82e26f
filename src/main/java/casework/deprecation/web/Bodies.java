package casework.deprecation.web;

import casework.deprecation.Audience;
import casework.deprecation.Deprecation;
import casework.deprecation.Draft;
import casework.deprecation.Finding;
import casework.deprecation.NewFeature;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What callers of the API send. */
final class Bodies {

  private Bodies() {}

  /** A feature for the register. */
  record FeatureBody(
      @Nullable String key,
      @Nullable String name,
      @Nullable String documentation,
      @Nullable LocalDate since,
      @Nullable Boolean api,
      @Nullable Boolean material) {

    /**
     * @param ofPath the key that the path names; null where the body does
     */
    NewFeature wanted(@Nullable String ofPath) {
      return new NewFeature(
          ofPath == null ? needed("key", key) : ofPath,
          needed("name", name),
          needed("documentation", documentation),
          since,
          Boolean.TRUE.equals(api),
          needed("material", material));
    }
  }

  /**
   * A notice.
   *
   * @param feature the feature's key
   * @param text what changes and what to do; {@code german} the same in German
   * @param notice the date of the notice
   * @param change the first day on which the feature is deprecated
   * @param supportEnd the first day without support
   * @param audience for whom it is: ALL if left out
   * @param names of plans, or keys of customers
   */
  record NoticeBody(
      @Nullable String feature,
      @Nullable String text,
      @Nullable String german,
      @Nullable LocalDate notice,
      @Nullable LocalDate change,
      @Nullable LocalDate supportEnd,
      Audience.@Nullable Kind audience,
      @Nullable List<String> names) {

    Draft wanted() {
      return new Draft(
          needed("text", text),
          german,
          needed("notice", notice),
          needed("change", change),
          needed("supportEnd", supportEnd),
          new Audience(
              Objects.requireNonNullElse(audience, Audience.Kind.ALL),
              Objects.requireNonNullElse(names, List.of())));
    }
  }

  /** Dates to move to. */
  record DatesBody(@Nullable LocalDate change, @Nullable LocalDate supportEnd) {}

  /** A reason in words. */
  record ReasonBody(@Nullable String reason) {}

  /** How a customer was reached otherwise. */
  record ReachedBody(@Nullable LocalDate on, @Nullable String how) {}

  static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw Problem.field(field, "'" + field + "' is missing.");
    }
    return value;
  }

  /**
   * Lets a notice pass whose dates are lawful.
   *
   * @throws Problem with the earliest lawful dates; it is on record as well
   */
  static Deprecation lawful(Deprecation submitted) {
    Finding finding = submitted.finding();
    if (finding == null || !finding.isUnlawfulDate()) {
      return submitted;
    }
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("clause", String.valueOf(finding.clause()));
    more.put("earliestChange", String.valueOf(finding.earliestChange()));
    more.put("earliestSupportEnd", String.valueOf(finding.earliestSupportEnd()));
    throw Problem.with(Kind.UNLAWFUL_DATE, finding.text(), more);
  }
}
