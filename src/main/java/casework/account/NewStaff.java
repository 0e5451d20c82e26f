package casework.account;

import casework.problem.Problem;
import casework.security.Role;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff to make an account for.
 *
 * @param name the user id, in Tasklist too
 * @param email where to write to; null for none
 */
public record NewStaff(String name, String fullName, @Nullable String email, Set<Role> roles) {

  private static final int LONGEST = 200;
  // What the engine takes as a user id.
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,58}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"',;]+@[^\\s@<>\"',;]+");

  /**
   * @throws Problem naming the field that is wrong
   */
  public NewStaff {
    name = name.strip().toLowerCase(Locale.ROOT);
    fullName = fullName.strip();
    email = email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    roles = Set.copyOf(roles);
    if (!NAME.matcher(name).matches()) {
      throw Problem.field(
          "name", "A name has up to 59 letters a to z, digits, dots, hyphens, _ and @.");
    }
    if (fullName.isEmpty() || fullName.length() > LONGEST || fullName.indexOf('\0') >= 0) {
      throw Problem.field("fullName", "A full name has 1 to %d characters.".formatted(LONGEST));
    }
    if (email != null && (email.length() > LONGEST || !EMAIL.matcher(email).matches())) {
      throw Problem.field("email", "'%s' is not an e-mail address.".formatted(email));
    }
  }
}
