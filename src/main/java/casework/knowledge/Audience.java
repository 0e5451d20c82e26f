package casework.knowledge;

import casework.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whom an article is for, and what a reader may see: each sees what those before it see. */
public enum Audience {
  /** Every customer. */
  ALL,
  /** Customers whose effective terms have documentation of selected beta features (T09). */
  BETA,
  /** Staff alone. */
  INTERNAL;

  /** Whether a reader of this audience may see an article for that one. */
  public boolean sees(Audience article) {
    return article.compareTo(this) <= 0;
  }

  /** Returns the audiences whose articles a reader of this one may see. */
  List<String> seen() {
    return Arrays.stream(values()).filter(this::sees).map(Enum::name).toList();
  }

  /**
   * Returns the audience of a name, however it is written.
   *
   * @throws Problem if there is none
   */
  public static Audience of(String name) {
    return Arrays.stream(values())
        .filter(audience -> audience.name().equals(name.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.field(
                    "audience",
                    "'%s' is no audience; all, beta and internal are.".formatted(name)));
  }
}
