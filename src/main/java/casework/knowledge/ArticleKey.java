package casework.knowledge;

import casework.problem.Problem;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An article's name in addresses and files, such as {@code slow-bills}; its versions in several
 * languages share it.
 */
public record ArticleKey(String text) {

  private static final int LONGEST = 80;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** What addresses mean something else by. */
  private static final Set<String> TAKEN = Set.of("new", "suggestions", "overview");

  /**
   * @throws Problem if it cannot be in an address
   */
  public ArticleKey {
    if (text.length() > LONGEST || !SLUG.matcher(text).matches() || TAKEN.contains(text)) {
      throw Problem.field(
          "key",
          "A key has up to %d small letters, digits and single hyphens, such as 'slow-bills'; not %s."
              .formatted(LONGEST, TAKEN));
    }
  }
}
