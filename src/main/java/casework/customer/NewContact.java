package casework.customer;

import casework.problem.Problem;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A contact to take on.
 *
 * @param zone null for that of the customer
 */
public record NewContact(
    String name,
    String email,
    Contact.Standing standing,
    Locale language,
    @Nullable ZoneId zone,
    @Nullable String phone) {

  private static final int LONGEST = 200;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"',;]+@[^\\s@<>\"',;]+\\.[^\\s@.<>\"',;]+");
  private static final Pattern PHONE = Pattern.compile("\\+[0-9]{5,20}");
  private static final Set<String> LANGUAGES = Set.of("en", "de");

  /**
   * @throws Problem naming the field that is wrong
   */
  public NewContact {
    email = email.strip().toLowerCase(Locale.ROOT);
    if (name.isBlank() || name.length() > LONGEST) {
      throw Problem.field("name", "A contact's name has 1 to %d characters.".formatted(LONGEST));
    }
    if (email.length() > LONGEST || !EMAIL.matcher(email).matches()) {
      throw Problem.field("email", "'%s' is not an e-mail address.".formatted(email));
    }
    if (!LANGUAGES.contains(language.getLanguage())) {
      throw Problem.field(
          "language", "'%s' is not spoken here; 'en' and 'de' are.".formatted(language));
    }
    phone = phone == null || phone.isBlank() ? null : phone.replaceAll("[\\s()/.-]", "");
    if (phone != null && !PHONE.matcher(phone).matches()) {
      throw Problem.field(
          "phone", "A phone number begins with + and the country's code, such as +49301234567.");
    }
  }
}
