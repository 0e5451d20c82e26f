package casework.onboarding;

import casework.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Checks what people write. */
final class Said {

  static final int LONGEST_NOTE = 4_000;
  static final int LONGEST_REASON = 2_000;

  private Said() {}

  /**
   * @throws Problem if it says nothing, or too much
   */
  static String needed(String field, @Nullable String text, int longest) {
    String said = text == null ? "" : text.strip();
    if (said.isEmpty()) {
      throw Problem.field(field, "'%s' must say something; it is empty.".formatted(field));
    }
    if (said.length() > longest || said.indexOf('\0') >= 0) {
      throw Problem.field(field, "'%s' has 1 to %d characters.".formatted(field, longest));
    }
    return said;
  }
}
