package casework.notice;

import casework.supportcase.SupportCase;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell one person about a case.
 *
 * @param text what somebody wrote: a reply, a question, a solution, a customer's message
 * @param by who wrote it or did it, by user id or name; null where Casework did by itself
 * @param reason why, in the words of a table or a person
 * @param clause the clause of the terms behind it
 * @param promise with {@link NoticeKind#RECEIVED}: what response is promised; null where none is
 * @param severity with a change of severity
 * @param alarm with {@link NoticeKind#ALERT}
 * @param contractZone in which the support hours open
 * @param goesOnIn the number of the case in which it goes on, where it was merged
 */
public record Notice(
    NoticeKind kind,
    SupportCase supportCase,
    @Nullable String text,
    @Nullable String by,
    @Nullable String reason,
    @Nullable String clause,
    @Nullable Promise promise,
    @Nullable SeverityChange severity,
    @Nullable Alarm alarm,
    ZoneId contractZone,
    @Nullable String goesOnIn) {

  /** A notice of a case that goes on by itself. */
  public Notice(
      NoticeKind kind,
      SupportCase supportCase,
      @Nullable String text,
      @Nullable String by,
      @Nullable String reason,
      @Nullable String clause,
      @Nullable Promise promise,
      @Nullable SeverityChange severity,
      @Nullable Alarm alarm,
      ZoneId contractZone) {
    this(kind, supportCase, text, by, reason, clause, promise, severity, alarm, contractZone, null);
  }

  /**
   * The first response that is promised.
   *
   * @param countsFrom when the clock starts: later than now outside hours
   * @param due when the response is due at the latest
   */
  public record Promise(Instant countsFrom, Instant due) {}

  /** A severity that was changed, and why. */
  public record SeverityChange(int from, int to, String reason) {}

  /**
   * A warning, or a missed target.
   *
   * @param clock its key in the case
   * @param share percent of the working time that is used; 100 is a breach
   */
  public record Alarm(String clock, int share) {

    public boolean isBreach() {
      return share >= 100;
    }
  }

  /** Whether a person of the vendor's wrote it, rather than the product by itself. */
  public boolean isWritten() {
    return text != null && by != null && !kind.isForStaff();
  }
}
