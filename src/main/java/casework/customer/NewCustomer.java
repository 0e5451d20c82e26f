package casework.customer;

import casework.problem.Problem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * A customer to be taken on, with its first contract.
 *
 * @param key its short name in addresses, such as "acme"
 * @param zone in which the dates of its contracts and Order Forms begin and end
 * @param plan as its Order Form names it (T15)
 * @param sowCoversDeliverables whether an SOW has Support serve what Professional Services made
 *     (T16)
 */
public record NewCustomer(
    String key,
    String name,
    ZoneId zone,
    String plan,
    LocalDate contractStarts,
    boolean sowCoversDeliverables) {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,58}");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PLAN = 60;

  /**
   * @throws Problem naming the field that is wrong
   */
  public NewCustomer {
    if (!KEY.matcher(key).matches()) {
      throw Problem.field("key", "A key has small letters, digits and hyphens, such as 'acme'.");
    }
    name = name(name);
    plan = plan(plan);
  }

  static String plan(String plan) {
    String stripped = plan.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_PLAN || stripped.indexOf('\0') >= 0) {
      throw Problem.field("plan", "A plan's name has 1 to %d characters.".formatted(LONGEST_PLAN));
    }
    return stripped;
  }

  static String name(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME || stripped.indexOf('\0') >= 0) {
      throw Problem.field("name", "A name has 1 to %d characters.".formatted(LONGEST_NAME));
    }
    return stripped;
  }
}
