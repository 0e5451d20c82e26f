package casework.deprecation;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A notice that a feature will be supported no more (T31).
 *
 * @param finding why it came back, or was withdrawn; null where nothing was found
 * @param terms by what its dates were checked; null until they were
 * @param approvedBy who approved it; never the author
 * @param sentAt when it went out
 * @param reach how it is looked after that every customer has it
 * @param steps the steps that were taken, such as {@code DEPRECATE}
 */
public record Deprecation(
    long id,
    long featureId,
    Draft draft,
    DeprecationState state,
    String author,
    @Nullable Finding finding,
    @Nullable Terms terms,
    @Nullable String approvedBy,
    @Nullable Instant sentAt,
    Reach reach,
    List<String> steps) {

  private static final String PREFIX = "DN-";

  public Deprecation {
    steps = List.copyOf(steps);
  }

  /**
   * What its dates were checked by.
   *
   * @param retryAfterDays after how many days without arrival it is sent again, and
   * @param retries how often, before staff are asked to reach the customer otherwise
   */
  public record Terms(NoticePeriods periods, int retryAfterDays, int retries) {}

  /**
   * How it is looked after that every customer has it.
   *
   * @param checkAt when it is looked next; null where there is nothing to look at
   * @param checks how often it was
   * @param staffAsked whether staff are at it
   */
  public record Reach(@Nullable Instant checkAt, int checks, boolean staffAsked) {
    static final Reach NONE = new Reach(null, 0, false);
  }

  /** Its number, such as DN-000042. */
  public String number() {
    return numberOf(id);
  }

  static String numberOf(long id) {
    return PREFIX + "%06d".formatted(id);
  }

  /**
   * @throws Problem if it is no number of a notice
   */
  static long idOf(String number) {
    if (!number.matches(PREFIX + "\\d{6,15}")) {
      throw unknown(number);
    }
    return Long.parseLong(number.substring(PREFIX.length()));
  }

  static Problem unknown(String number) {
    return new Problem(
        Kind.UNKNOWN_DEPRECATION,
        "There is no notice '%s'. Numbers look like DN-000042.".formatted(number));
  }

  /** Whether its first date has come: the feature is deprecated by it. */
  boolean took(String step) {
    return steps.contains(step);
  }

  Deprecation to(DeprecationState next, @Nullable Finding why) {
    return new Deprecation(
        id, featureId, draft, next, author, why, terms, approvedBy, sentAt, reach, steps);
  }

  Deprecation with(Draft changed) {
    return new Deprecation(
        id, featureId, changed, state, author, finding, terms, approvedBy, sentAt, reach, steps);
  }

  Deprecation with(Terms checked) {
    return new Deprecation(
        id, featureId, draft, state, author, finding, checked, approvedBy, sentAt, reach, steps);
  }

  Deprecation with(Reach changed) {
    return new Deprecation(
        id, featureId, draft, state, author, finding, terms, approvedBy, sentAt, changed, steps);
  }

  Deprecation approved(String by) {
    return new Deprecation(
        id,
        featureId,
        draft,
        DeprecationState.APPROVED,
        author,
        null,
        terms,
        by,
        sentAt,
        reach,
        steps);
  }

  Deprecation sent(Instant at) {
    return new Deprecation(
        id,
        featureId,
        draft,
        DeprecationState.IN_FORCE,
        author,
        finding,
        terms,
        approvedBy,
        at,
        reach,
        steps);
  }

  Deprecation stepped(String step) {
    return new Deprecation(
        id,
        featureId,
        draft,
        state,
        author,
        finding,
        terms,
        approvedBy,
        sentAt,
        reach,
        Stream.concat(steps.stream(), Stream.of(step)).toList());
  }
}
