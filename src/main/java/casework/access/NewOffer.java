package casework.access;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer offers unasked (T28).
 *
 * @param lastDay the last day of access, to its end, where the person lives: today at the earliest
 * @param purpose in words; "" where nothing was said
 * @param caseNumber the case that it is for, if it is for one
 */
public record NewOffer(
    Set<String> policies, LocalDate lastDay, String purpose, @Nullable String caseNumber) {

  private static final int LONGEST_PURPOSE = 2_000;

  public NewOffer {
    policies = Set.copyOf(policies);
    String said = Said.optional("purpose", purpose, LONGEST_PURPOSE);
    purpose = said == null ? "" : said;
  }
}
