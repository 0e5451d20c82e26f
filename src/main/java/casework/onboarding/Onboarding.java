package casework.onboarding;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A customer on its way from its first contract to its activation.
 *
 * @param startedBy the account that took the customer on, or started it by hand
 * @param plan the plan in force by its present name, when the steps were planned last
 * @param terms the version of the effective terms behind that plan
 * @param reviewOn when the first review is to be, by the customer's dates; null until agreed on
 */
public record Onboarding(
    long id,
    long customerId,
    OnboardingState state,
    Instant startedAt,
    String startedBy,
    String plan,
    String terms,
    @Nullable LocalDate reviewOn,
    @Nullable Ended ended) {

  private static final Pattern NUMBER = Pattern.compile("ON-(\\d{6,15})");

  /**
   * How it ended.
   *
   * @param reason why it was cancelled; null where the customer was activated
   */
  public record Ended(Instant at, String by, @Nullable String reason) {}

  /** As people call it, such as ON-000042. */
  public String number() {
    return numberOf(id);
  }

  public boolean isRunning() {
    return state == OnboardingState.RUNNING;
  }

  static String numberOf(long id) {
    return "ON-%06d".formatted(id);
  }

  /**
   * Returns the id behind a number.
   *
   * @throws Problem if it is none
   */
  static long idOf(String number) {
    Matcher read = NUMBER.matcher(number);
    if (!read.matches()) {
      throw unknown(number);
    }
    return Long.parseLong(read.group(1));
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  static Problem unknown(String number) {
    return new Problem(
        Kind.UNKNOWN_ONBOARDING,
        "There is no onboarding '%s'. Numbers look like ON-000042.".formatted(number));
  }

  Onboarding planned(String byPlan, String byTerms) {
    return new Onboarding(
        id, customerId, state, startedAt, startedBy, byPlan, byTerms, reviewOn, ended);
  }

  Onboarding reviewOn(LocalDate on) {
    return new Onboarding(id, customerId, state, startedAt, startedBy, plan, terms, on, ended);
  }

  Onboarding ended(OnboardingState as, Ended how) {
    return new Onboarding(id, customerId, as, startedAt, startedBy, plan, terms, reviewOn, how);
  }
}
