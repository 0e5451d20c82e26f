package casework.supportcase;

import casework.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How well a customer says it was served.
 *
 * @param stars 1, the worst, to 5
 * @param comment in the customer's words, if there are any
 * @param by the actor's id
 */
public record Rating(int stars, @Nullable String comment, String by, Instant at) {

  /** The longest comment, in characters. */
  public static final int LONGEST_COMMENT = 2000;

  private static final int MOST_STARS = 5;

  /**
   * @throws Problem if there are too few or too many stars, or the comment is too long or no text
   */
  public Rating {
    if (stars < 1 || stars > MOST_STARS) {
      throw Problem.field("stars", "A rating has 1 to %d stars.".formatted(MOST_STARS));
    }
    comment = comment == null || comment.isBlank() ? null : comment.strip();
    if (comment != null && (comment.length() > LONGEST_COMMENT || comment.indexOf('\0') >= 0)) {
      throw Problem.field(
          "comment", "A comment is text of at most %d characters.".formatted(LONGEST_COMMENT));
    }
  }
}
