package casework.supportcase.web;

import casework.problem.Problem;
import casework.security.Viewer;
import casework.supportcase.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Checks what callers gave. */
final class Given {

  private static final int LONGEST_TEXT = 50_000;
  private static final int LONGEST_KEY = 200;

  private Given() {}

  /**
   * Returns a text that says something.
   *
   * @throws Problem if it does not, or is none, or too long
   */
  static String text(String field, @Nullable String text) {
    String said = RaiseBody.needed(field, text);
    if (said.isBlank()) {
      throw Problem.field(field, "'" + field + "' must say something; it is empty.");
    }
    if (said.length() > LONGEST_TEXT) {
      throw Problem.field(
          field,
          "'%s' has %d characters; at most %d are taken."
              .formatted(field, said.length(), LONGEST_TEXT));
    }
    if (said.indexOf('\0') >= 0) {
      throw Problem.field(field, "'" + field + "' holds a NUL character; send text.");
    }
    return said;
  }

  /** Returns an idempotency key, if one was given. */
  static @Nullable String key(@Nullable String key) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw Problem.field(
          "Idempotency-Key", "The key has 1 to %d characters.".formatted(LONGEST_KEY));
    }
    return key;
  }

  /** Returns the version that an {@code If-Match} header names; null for none. */
  static @Nullable Integer version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return null;
    }
    try {
      return Integer.valueOf(ifMatch.replace("\"", "").split("-", 2)[0]);
    } catch (NumberFormatException noVersion) {
      throw Problem.field(
          "If-Match", "If-Match takes the ETag that reading the case gave, such as \"3\".");
    }
  }

  /** Returns the member of staff who asks. */
  static Actor staff(Viewer viewer) {
    if (!(viewer instanceof Viewer.Staff)) {
      throw new AccessDeniedException("For staff alone");
    }
    return Actor.staff(viewer.getName());
  }
}
