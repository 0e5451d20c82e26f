package casework.onboarding;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told about an onboarding.
 *
 * @param steps what it is about; the last days are by the customer's dates
 * @param customer the customer's name
 * @param path of the page about it, which begins with a slash
 * @param user the user id of a member of staff; null for a customer's contact
 */
public record OnboardingLetter(
    Occasion occasion,
    Onboarding onboarding,
    List<Step> steps,
    String customer,
    String path,
    String email,
    String name,
    Locale language,
    ZoneId zone,
    @Nullable String user) {

  public OnboardingLetter {
    steps = List.copyOf(steps);
  }
}
