package casework.deprecation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a notice is a draft again, or was withdrawn.
 *
 * @param clause what stands behind it; null for a person's own reason
 * @param earliestChange the earliest lawful date, where one broke the rule; and
 * @param earliestSupportEnd the earliest first day without support
 */
public record Finding(
    String text,
    @Nullable String clause,
    @Nullable LocalDate earliestChange,
    @Nullable LocalDate earliestSupportEnd) {

  static Finding said(String text) {
    return new Finding(text, null, null, null);
  }

  /** Whether a date broke the rule. */
  public boolean isUnlawfulDate() {
    return earliestChange != null;
  }
}
