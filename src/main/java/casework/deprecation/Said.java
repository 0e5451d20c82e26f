package casework.deprecation;

import casework.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Checks what people write. */
final class Said {

  private Said() {}

  /**
   * @throws Problem if it says nothing, or too much
   */
  static String needed(String field, @Nullable String text, int longest) {
    String said = optional(field, text, longest);
    if (said == null) {
      throw Problem.field(field, "'%s' must say something; it is empty.".formatted(field));
    }
    return said;
  }

  /** Returns what it says; null where that is nothing. */
  static @Nullable String optional(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String said = text.strip();
    if (said.length() > longest || said.indexOf('\0') >= 0) {
      throw Problem.field(field, "'%s' has 1 to %d characters.".formatted(field, longest));
    }
    return said;
  }
}
