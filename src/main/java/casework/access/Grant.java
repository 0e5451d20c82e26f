package casework.access;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Support's access to one organization: what was wanted, what was given, and what became of it.
 *
 * @param caseId the case that it is for; null where it is for none
 * @param remindAt when the customer is reminded to answer, and
 * @param answerBy when the request lapses; both null for an offer
 * @param given null until it is approved
 * @param answer null until somebody, or the terms, said yes or no
 * @param ended null until it is over
 * @param trouble what keeps the product from knowing what holds
 */
public record Grant(
    long id,
    long customerId,
    @Nullable Long caseId,
    Wanted wanted,
    @Nullable Instant remindAt,
    @Nullable Instant answerBy,
    GrantState state,
    @Nullable Answer answer,
    @Nullable Given given,
    @Nullable Ended ended,
    Trouble trouble) {

  private static final String PREFIX = "AG-";

  /**
   * An answer.
   *
   * @param text why not; "" where nothing was said
   * @param clause the clause behind it, where a table answered
   * @param by a user id or e-mail address; "casework" where a table answered or time did
   */
  public record Answer(String text, @Nullable String clause, String by, Instant at) {}

  /** That it is over, why, and since when. */
  public record Ended(EndCause cause, Instant at) {}

  /**
   * What keeps the product from knowing what holds.
   *
   * @param problem what the other side said last; null while all is well
   * @param attempts how often it was tried in vain
   * @param alarmedAt when people were last alarmed
   */
  public record Trouble(@Nullable String problem, int attempts, @Nullable Instant alarmedAt) {

    static final Trouble NONE = new Trouble(null, 0, null);
  }

  /** Returns what people know it by, such as {@code AG-000042}. */
  public String number() {
    return numberOf(id);
  }

  static String numberOf(long id) {
    return PREFIX + "%06d".formatted(id);
  }

  /** Returns the row id in a number, or -1 where the text is no number of a grant. */
  static long idOf(String number) {
    return number.matches(PREFIX + "\\d{6,15}")
        ? Long.parseLong(number.substring(PREFIX.length()))
        : -1;
  }

  /** Returns what was given to a grant that is known to be approved. */
  public Given granted() {
    return Objects.requireNonNull(given, "not approved");
  }

  /** Whether staff may use it at an instant. */
  public boolean isInForce(Instant at) {
    return state.isLive() && given != null && given.isInForce(at);
  }

  Grant answered(GrantState next, Answer said, @Nullable Given approved) {
    return new Grant(
        id, customerId, caseId, wanted, remindAt, answerBy, next, said, approved, ended, trouble);
  }

  Grant to(GrantState next, @Nullable Ended over) {
    return new Grant(
        id, customerId, caseId, wanted, remindAt, answerBy, next, answer, given, over, trouble);
  }

  Grant with(Trouble next) {
    return new Grant(
        id, customerId, caseId, wanted, remindAt, answerBy, state, answer, given, ended, next);
  }
}
