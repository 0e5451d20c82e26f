package casework.oncall;

import casework.supportcase.Line;
import casework.supportcase.SupportCase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page: people are called, one after another, until somebody answers.
 *
 * @param line the line that is to answer
 * @param level the line that is called at present: that one, or a higher one
 * @param round how often all levels were gone through, from 1
 * @param alarmedAt since when administrators are alarmed; null where they are not
 * @param end how it ended; null while it is open
 */
public record Page(
    long id,
    long caseId,
    Line line,
    Line level,
    Occasion occasion,
    int round,
    PageState state,
    Instant raisedAt,
    @Nullable Instant alarmedAt,
    @Nullable End end) {

  private static final String PREFIX = "PG-";

  /**
   * How a page ended.
   *
   * @param by who answered; "casework" where nobody needed to any more
   * @param how an {@link Answer}, or why it was over
   */
  public record End(Instant at, String by, String how) {}

  /** Returns the number that people and the engine know it by, such as {@code PG-000042}. */
  public String number() {
    return numberOf(id);
  }

  public String caseNumber() {
    return SupportCase.numberOf(caseId);
  }

  public boolean isOpen() {
    return state == PageState.OPEN;
  }

  static String numberOf(long id) {
    return PREFIX + "%06d".formatted(id);
  }

  /** Returns the row id in a page's number, or -1 where the text is none. */
  static long idOf(String number) {
    return number.matches(PREFIX + "\\d{6,15}")
        ? Long.parseLong(number.substring(PREFIX.length()))
        : -1;
  }

  Page at(Line nextLevel, int nextRound) {
    return new Page(
        id, caseId, line, nextLevel, occasion, nextRound, state, raisedAt, alarmedAt, end);
  }

  Page alarmed(Instant since) {
    return new Page(id, caseId, line, level, occasion, round, state, raisedAt, since, end);
  }

  Page ended(PageState how, End ending) {
    return new Page(id, caseId, line, level, occasion, round, how, raisedAt, alarmedAt, ending);
  }
}
