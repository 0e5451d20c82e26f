package casework.deprecation;

import casework.problem.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says.
 *
 * @param text what changes and what to do, for customers to read
 * @param german the same in German; null where it was not written, then all read {@code text}
 * @param notice the date of the notice, on which it goes out
 * @param change the first day on which the feature is deprecated
 * @param supportEnd the first day without support; all three at the vendor
 */
public record Draft(
    String text,
    @Nullable String german,
    LocalDate notice,
    LocalDate change,
    LocalDate supportEnd,
    Audience audience) {

  private static final int LONGEST = 4_000;
  private static final int FURTHEST_YEAR = 2200;

  /**
   * @throws Problem if it says nothing, or too much
   */
  public Draft {
    text = Said.needed("text", text, LONGEST);
    german = Said.optional("german", german, LONGEST);
    year("notice", notice);
    year("change", change);
    year("supportEnd", supportEnd);
  }

  private static void year(String field, LocalDate date) {
    if (date.getYear() < 2000 || date.getYear() > FURTHEST_YEAR) {
      throw Problem.field(field, "%s is no date that a notice could have.".formatted(date));
    }
  }

  Draft dated(LocalDate newChange, LocalDate newEnd) {
    return new Draft(text, german, notice, newChange, newEnd, audience);
  }

  /** Returns the text in a language. */
  public String textIn(java.util.Locale language) {
    return german != null && language.getLanguage().equals("de") ? german : text;
  }
}
