package casework.account;

import casework.problem.Problem;
import casework.security.Scope;
import java.util.Set;

/**
 * A token to make.
 *
 * @param name what it is for, in its owner's words
 * @param days for how long it is good
 */
public record NewToken(String name, Set<Scope> scopes, int days) {

  /** Every token ends; the longest is good for a year. */
  public static final int MOST_DAYS = 365;

  private static final int LONGEST = 80;

  /**
   * @throws Problem naming the field that is wrong
   */
  public NewToken {
    name = name.strip();
    scopes = Set.copyOf(scopes);
    if (name.isEmpty() || name.length() > LONGEST || name.indexOf('\0') >= 0) {
      throw Problem.field("name", "A token's name has 1 to %d characters.".formatted(LONGEST));
    }
    if (scopes.isEmpty()) {
      throw Problem.field("scopes", "A token without a scope can do nothing; name one at least.");
    }
    if (days < 1 || days > MOST_DAYS) {
      throw Problem.field("days", "A token is good for 1 to %d days.".formatted(MOST_DAYS));
    }
  }
}
